import { type employmentHelp } from '@shared/catalog/services/employmentHelp'
import { type ServiceTexts } from '@shared/catalog/types'
import { contactSectionTitle, contactTexts, needTexts } from '@shared/text/parts/need'
import { wageWishText, workResults, workSections, workTexts } from '@shared/text/parts/work'

const workStatus = { unemployed: '没有工作', unstable: '打零工，不固定', leaving: '快没工作了' } as const

export const employmentHelpTexts: ServiceTexts<typeof employmentHelp> = {
  title: '就业帮扶',
  summary: '没有工作的退役军人，帮您找工作',
  saidAs: ['找工作', '失业了', '没工作', '下岗', '介绍工作', '工作没了', '寻工作', '想上班', '当兵回来没事做', '招聘', '推荐岗位', '学门手艺'],
  outcome: '找工作的事，服务站有回音了',
  check: {
    questions: {
      capacity: { label: '您是哪一位', options: { veteran: '退役军人', servingSpouse: '现役军人的爱人', other: '都不是' } },
      workStatus: { label: '现在有工作吗', options: { ...workStatus, employed: '有工作' } },
    },
    outcomes: {
      servingSpouse: { title: '请走“随军家属就业”', text: '现役军人的爱人找工作，有专门的一项，只问您会什么、想做什么。' },
      notEntitled: { title: '这项不适合您', text: '就业帮扶是给退役军人的。拿不准的，可以先问问服务站。' },
      employed: { title: '现在用不上这一项', text: '就业帮扶先帮没有工作的退役军人。您有工作但想换的，也可以填，由工作人员看了再定。' },
      entitled: { title: '您可以办', text: '填好以后，街道站给您建一份“一人一档”，再和您一起找。' },
    },
    decides: '由您住的街道退役军人服务站来办。这里的回答只是帮您先看一看。',
  },
  stages: { help: { title: '街道站帮您找' } },
  sections: { situation: '您现在的情况', ...workSections, contact: contactSectionTitle },
  fields: {
    workStatus: { label: '现在有工作吗', options: workStatus },
    since: { ...needTexts.since, label: '这样有多久了' },
    workReason: { label: '主要是什么原因', options: { discharged: '刚退役', employer: '单位裁员或者关了', contract: '合同到期', health: '身体原因', family: '要照顾家里', other: '其他' } },
    workLimits: { label: '找工作有什么难处', help: '比如腰不好、要接孩子。只有办理的人看得到。' },
    ...workTexts,
    wageWish: wageWishText,
    ...contactTexts,
  },
  results: workResults,
}
