import { type memorialTrip } from '@shared/catalog/services/memorialTrip'
import { type ServiceTexts } from '@shared/catalog/types'
import { applicantTexts, declarationTexts, personSections } from '@shared/text/parts/person'

const relations = { spouse: '配偶', parent: '父母', child: '子女', sibling: '兄弟姐妹', other: '其他亲属' } as const

export const memorialTripTexts: ServiceTexts<typeof memorialTrip> = {
  title: '烈士异地祭扫',
  summary: '烈士葬在外地，亲属去祭扫',
  saidAs: ['扫墓', '上坟', '祭扫', '看烈士', '烈士陵园', '去外地扫墓', '给烈士扫墓', '清明', '我爸葬在外地', '烈士墓', '祭拜'],
  outcome: '区里把介绍信开好了',
  check: {
    questions: { kinship: { label: '您是烈士的什么人', help: '您是他的子女，就选子女。', options: { ...relations, none: '不是亲属' } } },
    outcomes: {
      notRelated: { title: '这项给烈士亲属', text: '单位、学校去祭扫的，可以先问服务站怎么安排。' },
      entitled: { title: '您可以申请', text: '一次最多 3 个人去。65 周岁以上的，要有人陪着。' },
      thisRound: { title: '赶得上明年', text: '今年 8 月 1 日前提交的，安排在明年。' },
      nextRound: { title: '要安排在后年', text: '明年的申请到今年 8 月 1 日截止。现在提交，安排在后年。' },
    },
    decides: '区退役军人服务中心核实以后开介绍信，并和当地联系。',
  },
  stages: { letter: { title: '区里核实，开介绍信' } },
  sections: { martyr: '烈士', ...personSections, travel: '怎么去', people: '谁去', companion: '谁陪着', papers: '材料' },
  fields: {
    martyrName: { label: '烈士姓名' },
    kinship: { label: '您是他的什么人', help: '您是他的子女，就选子女。', options: relations },
    memorialProvince: { label: '葬在哪个省、哪个市' },
    memorialPlace: { label: '哪个陵园', help: '不知道全名的，写知道的就行。' },
    ...applicantTexts,
    travellers: { label: '几个人去', help: '连您在内，最多 3 个人。', options: { one: '1 个人', two: '2 个人', three: '3 个人' } },
    wantedDay: { label: '大概想哪天去', help: '选个大概的日子，以后可以再商量。' },
    understandsRound: { label: '我知道今年 8 月 1 日已经过了，这次申请安排在后年。' },
    firstName: { label: '第一位的姓名' },
    firstBirth: { label: '第一位的出生日期' },
    secondName: { label: '第二位的姓名' },
    secondBirth: { label: '第二位的出生日期' },
    thirdName: { label: '第三位的姓名' },
    thirdBirth: { label: '第三位的出生日期' },
    companionName: { label: '陪同人姓名', help: '有 65 周岁以上的老人去，要有一位陪着。同去的年轻人也可以。' },
    companionPhone: { label: '陪同人手机号' },
    martyrProof: { label: '烈士证明书', help: '没有的，拍能说明烈士身份的其他材料。' },
    kinshipProof: { label: '亲属关系证明', help: '户口本、居委或单位的证明，有一样就行。' },
    ...declarationTexts,
  },
  flags: { nextRound: '8 月 1 日以后提交，按后年安排。', elder: '有 65 周岁以上的老人，请核对陪同人。' },
  results: { letter: '介绍信开好了', unknownPlace: '还没有找到安葬的地方' },
}
