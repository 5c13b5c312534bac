/** Around an address that is typed or picked. */
export const placeWords = {
  address: '路名和门牌',
  example: '例如 控江路 1200 弄 15 号',
  reading: '正在看是哪个街道…',
  notRead: '没看出来是哪个街道，请在下面选一下',
  which: '您属于哪一个',
  street: '属于哪个街道',
  pickStreet: '选街道',
  noStreets: '街道没有读出来，请稍后再试',
  community: '属于哪个居委（可以不选）',
  pickCommunity: '选居委，不清楚可以不选',
  unsure: '我不确定是哪个街道，请区里帮我看',
} as const
