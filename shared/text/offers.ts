import { type OfferChange, type OfferKind, type OfferState } from '@shared/domain/offers'

export const offerKindTexts: Record<OfferKind, string> = {
  shop: '商店', restaurant: '餐饮', park: '公园', museum: '场馆', hospital: '医院', clinic: '诊所药店', bank: '银行', transport: '交通', other: '其他',
}
export const offerStateTexts: Record<OfferState, string> = { proposed: '等局里公布', released: '已公布', withdrawn: '已撤下', declined: '没有采纳' }
export const offerChangeTexts: Record<OfferChange, string> = { proposed: '提出', changed: '修改', released: '公布', declined: '没有采纳', withdrawn: '撤下', checked: '核对' }
