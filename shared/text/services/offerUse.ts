/** 社会化拥军优待: no request, a directory of places that offer something to whoever shows the card. */
export const offerUseTexts = {
  title: '优待去处',
  summary: '拿优待证能享受优惠的地方',
  saidAs: ['打折', '优惠', '免票', '公园免费', '看病优先', '哪里有优惠', '拥军商家', '优待商户', '坐车', '优先窗口'],
} as const
