import { type careVisit } from '@shared/catalog/services/careVisit'
import { type ServiceTexts } from '@shared/catalog/types'
import { needTexts } from '@shared/text/parts/need'
import { wantedTimeTexts } from '@shared/text/parts/wantedTime'

export const careVisitTexts: ServiceTexts<typeof careVisit> = {
  title: '走访关爱',
  summary: '请居委站的人上门看看您',
  saidAs: ['上门', '走访', '来看看我', '上门看看', '家访', '慰问', '一个人住', '没人说话', '陪我讲讲话', '走不动', '出不了门', '来屋里厢看看', '八一慰问', '春节慰问'],
  outcome: '服务站的人来看过您了',
  stages: { visit: { title: '居委站上门看您' } },
  sections: { wishes: '想要什么', visit: '什么时候来' },
  fields: {
    visitWishes: {
      label: '想请我们做什么',
      options: { talk: '聊聊天', health: '看看身体怎么样', daily: '生活上搭把手', paperwork: '帮着办手续', other: '其他' },
    },
    need: { ...needTexts.need, label: '还想说点什么' },
    residence: { label: '到哪里看您' },
    ...wantedTimeTexts,
    phone: { label: '手机号', help: '来之前，会先打这个电话。' },
  },
  results: { visited: '上门看过了', byPhone: '在电话里聊过了' },
}
