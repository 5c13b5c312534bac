import { type storyNomination } from '@shared/catalog/services/storyNomination'
import { type ServiceTexts } from '@shared/catalog/types'
import { contactSectionTitle, contactTexts } from '@shared/text/parts/need'

export const storyNominationTexts: ServiceTexts<typeof storyNomination> = {
  title: '最美退役军人推荐',
  summary: '身边有了不起的老兵，说给大家听',
  saidAs: ['最美退役军人', '推荐老兵', '推荐好人', '老兵故事', '先进事迹', '好人好事', '表扬', '学习榜样', '写写我爸的故事', '老战友的事迹', '见义勇为', '评先进', '上报纸'],
  outcome: '您推荐的人，有回音了',
  check: {
    questions: {
      nominee: { label: '您想推荐的是谁', options: { veteran: '退役军人', other: '不是退役军人' } },
      nomineeAsked: { label: '和他说过了吗', help: '推荐自己的，选“他同意”。', options: { agreed: '他同意', notYet: '还没问' } },
    },
    outcomes: {
      notVeteran: { title: '这一项只推荐退役军人', text: '别的好人好事，可以说给服务站听，会告诉您往哪里推荐。' },
      askFirst: { title: '先问问他本人', text: '故事是他的，要他点头才好往外说。问好了再来填。' },
      entitled: { title: '您可以推荐', text: '说说他的故事就行。要不要宣传，登出来之前还会再问他本人。' },
    },
    decides: '街道站先看，区退役军人事务局决定。推荐了不一定都选上。',
  },
  stages: { review: { title: '街道站看一看' }, choice: { title: '区退役军人事务局决定' } },
  sections: { nominee: '推荐谁', story: '他的故事', contact: contactSectionTitle },
  fields: {
    nomineeName: { label: '他叫什么名字' },
    nomineeStreet: { label: '他住在哪个街道', help: '不清楚就空着。' },
    nomineeConsent: { label: '我问过他本人，他同意推荐。' },
    story: { label: '为什么推荐他', help: '做了什么事、帮了什么人。请不要写部队番号、驻地和任务。' },
    storyPhotos: { label: '照片或者材料', help: '有就传，没有也行。照片里请不要有部队的地方和装备。' },
    ...contactTexts,
  },
  results: { chosen: '已经选上', kept: '先记下来，以后有机会再推荐' },
}
