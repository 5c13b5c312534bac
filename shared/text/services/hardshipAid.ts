import { type hardshipAid } from '@shared/catalog/services/hardshipAid'
import { type ServiceTexts } from '@shared/catalog/types'
import { filingSectionTitle, filingTexts } from '@shared/text/parts/filing'
import { paymentTexts } from '@shared/text/parts/payment'
import { applicantTexts, declarationTexts, homeTexts, personPaperTexts, personSections } from '@shared/text/parts/person'

const category = { label: '您是哪一位', options: { veteran: '退役军人', bereaved: '三属（烈士、因公牺牲、病故军人遗属）', servingFamily: '现役军人家属', other: '其他' } } as const
const causes = {
  label: '因为什么有困难', help: '有几样选几样。',
  options: { serviceInjury: '服役时致残，或者得了重病', longUnemployed: '长时间没有工作', oldInjury: '旧伤复发', suddenEvent: '家里突然出了事', other: '其他原因' },
  hints: { suddenEvent: '火灾、车祸、突发重病这类急事，可以先打电话告诉服务站。' },
} as const

export const hardshipAidTexts: ServiceTexts<typeof hardshipAid> = {
  title: '困难帮扶援助',
  summary: '生病、失业、家里出事，生活有困难的',
  saidAs: ['生活困难', '没钱看病', '看病没钱', '日子过不下去', '困难补助', '救济', '大病', '家里出事', '伤口又犯了', '旧伤', '帮扶', '申请补助', '手头紧', '吃不消了', '火灾', '车祸'],
  outcome: '区里已经作出决定',
  check: {
    questions: { category, causes },
    outcomes: {
      mayApply: { title: '您可以申请', text: '街道站先了解情况，区里按您的实际困难决定。材料一时不齐也可以先交，站里会一次告诉您缺什么。' },
      otherCategory: { title: '也可以先申请', text: '帮扶援助主要给退役军人和三属。您的情况由工作人员看过再定，不会因为选了这一项就不受理。' },
      unemployed: { title: '找工作也能一起办', text: '长时间没有工作的，还可以申请就业帮扶，站里会帮您找岗位。' },
      urgent: { title: '急事请先打电话', text: '突然出了事，提交以后请再打电话告诉服务站，会先帮您想办法。' },
    },
    decides: '街道站了解核实，区退役军人服务中心决定。符合不符合，由人来看，不由电脑定。',
  },
  stages: { acceptance: { title: '街道站受理，了解情况' }, decision: { title: '区里决定' } },
  sections: { cause: '有什么困难', ...personSections, filing: filingSectionTitle, household: '家里的情况', evidence: '能说明困难的材料', payment: '批准了打到哪个账户' },
  fields: {
    category,
    causes,
    since: { label: '从什么时候开始的', help: '记不清的，选大概的日子。' },
    situation: { label: '现在的困难', help: '照实写几句：谁病了、什么病、一个月要花多少、还差多少。请不要写部队番号、驻地和任务。' },
    ...applicantTexts,
    ...filingTexts,
    ...homeTexts,
    householdSize: { label: '家里一起生活的有几口人', options: { one: '1 口', two: '2 口', three: '3 口', four: '4 口', more: '5 口以上' } },
    income: {
      label: '每人每月大约多少收入', help: '工资、退休金、补贴都算上，除以人数。只有办理的人看得到。',
      options: { below1000: '1000 元以下', below2000: '1000 到 2000 元', below3000: '2000 到 3000 元', below5000: '3000 到 5000 元', above: '5000 元以上' },
    },
    allowances: {
      label: '家里在领哪些补助', options: { minimum: '最低生活保障', lowIncome: '低收入家庭救助', extremePoverty: '特困供养', disability: '残疾补贴', pension: '抚恤金或优待金', none: '都没有' },
    },
    otherHelp: { label: '还找过哪里帮忙', help: '单位、社区、慈善帮过的，写一写。没有就不用填。' },
    ...personPaperTexts,
    medicalProof: { label: '看病的材料', help: '诊断书、出院小结、残疾证、收费单据，有哪样拍哪样。' },
    unemploymentProof: { label: '没有工作的证明', help: '失业登记、社保缴费记录、居委的证明，有一样就行。' },
    eventProof: { label: '能说明这件事的材料', help: '警方、消防、医院、居委出的证明都可以。' },
    incomeProof: { label: '收入证明', help: '工资单、退休金存折都可以。没有的，站里会帮您核实。' },
    ...paymentTexts,
    ...declarationTexts,
  },
  flags: { urgent: '本人说是突发的急事，请先打电话了解。' },
  results: { granted: '给予援助', otherHelp: '用别的办法帮助' },
}
