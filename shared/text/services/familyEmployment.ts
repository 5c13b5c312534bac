import { type familyEmployment } from '@shared/catalog/services/familyEmployment'
import { type ServiceTexts } from '@shared/catalog/types'
import { contactSectionTitle, contactTexts } from '@shared/text/parts/need'
import { workResults, workSections, workTexts } from '@shared/text/parts/work'

export const familyEmploymentTexts: ServiceTexts<typeof familyEmployment> = {
  title: '随军家属就业',
  summary: '现役军人的爱人找工作',
  saidAs: ['随军', '军嫂', '军嫂找工作', '家属找工作', '家属就业', '老婆没工作', '爱人没工作', '老公当兵', '先生是军人', '媳妇找工作', '媳妇随军', '军属'],
  outcome: '找工作的事，服务站有回音了',
  check: {
    questions: { capacity: { label: '您是哪一位', options: { servingSpouse: '现役军人的爱人', veteran: '退役军人', other: '都不是' } } },
    outcomes: {
      veteran: { title: '请走“就业帮扶”', text: '退役军人自己找工作，有专门的一项。' },
      notEntitled: { title: '这项不适合您', text: '这一项只为现役军人的爱人办。拿不准的，可以先问问服务站。' },
      entitled: { title: '您可以办', text: '只问您会什么、想做什么。您爱人在哪里、做什么，一个字都不用写。' },
    },
    decides: '由您住的街道退役军人服务站来办。这里的回答只是帮您先看一看。',
  },
  stages: { help: { title: '街道站帮您找' } },
  sections: { ...workSections, contact: contactSectionTitle },
  fields: {
    ...workTexts,
    skills: { label: '特长和证书', help: '只写您自己的。比如会计证、会电脑。' },
    ...contactTexts,
  },
  results: workResults,
}
