import { type certificate1 } from '@shared/catalog/services/older/certificate1'
import { type ServiceTexts } from '@shared/catalog/types'
import { cardStageTexts } from '@shared/text/parts/card'

export const certificate1Texts: ServiceTexts<typeof certificate1> = {
  title: '优待证申领',
  summary: '退役军人和三属，领取优待证',
  saidAs: [],
  outcome: '优待证已经发给您',
  stages: cardStageTexts,
  sections: { identity: '身份信息', place: '在哪里申请', photo: '证件照', declaration: '声明' },
  fields: {
    name: { label: '姓名' },
    idNumber: { label: '身份证号' },
    phone: { label: '手机号' },
    cardType: { label: '申领哪一类', help: '三属：烈士遗属、因公牺牲军人遗属、病故军人遗属。两类都符合的，请选一类。', options: { veteran: '退役军人', bereaved: '三属' } },
    basis: { label: '由哪里办', help: '在户口所在地或者现在住的地方，都可以办。', options: { residence: '现在住的地方', registered: '户口所在地' } },
    residence: { label: '现在住在哪里' },
    registered: { label: '户口在哪里' },
    photo: { label: '证件照', help: '半年内拍的，白色背景，不戴帽子，不穿军装和浅色衣服。' },
    truthful: { label: '以上内容都是真实的，材料和原件一致。' },
  },
}
