import { type elderCare } from '@shared/catalog/services/elderCare'
import { type ServiceTexts } from '@shared/catalog/types'
import { contactSectionTitle, contactTexts, needTexts } from '@shared/text/parts/need'

export const elderCareTexts: ServiceTexts<typeof elderCare> = {
  title: '养老无忧',
  summary: '吃饭、照料、陪看病、住养老院',
  saidAs: ['养老', '养老院', '敬老院', '老人没人照顾', '护工', '保姆', '送饭', '老年食堂', '助餐', '陪看病', '装扶手', '爸妈年纪大了', '爷娘年纪大了', '日托', '瘫痪在床', '长护险'],
  outcome: '养老的事，服务站有回音了',
  stages: { arrangement: { title: '居委站帮您联系' } },
  sections: { living: '现在怎么过', need: '想要什么帮助', contact: contactSectionTitle },
  fields: {
    ...needTexts,
    livesWith: { label: '和谁一起住', help: '只有办理的人看得到。', options: { alone: '一个人住', couple: '老两口', family: '和子女一起', home: '住养老院' } },
    selfCare: { label: '生活能自己来吗', options: { able: '自己能行', partly: '有些事要人帮', unable: '离不开人' } },
    since: { ...needTexts.since, label: '这样有多久了' },
    careWishes: {
      label: '想要哪些帮助',
      options: { meals: '助餐、送饭', helper: '上门照料', day: '白天有人照看', escort: '陪着看病', dwelling: '家里装扶手', home: '住养老院', other: '其他' },
    },
    need: { ...needTexts.need, label: '还想说点什么' },
    ...contactTexts,
  },
}
