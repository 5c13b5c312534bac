/** Around an address that is typed or picked. */
export const placeWords = {
  address: '路名和门牌',
  example: '例如 控江路 1200 弄 15 号',
  reading: '正在看是哪个街道…',
  notRead: '没看出来是哪个街道，请在下面选一下',
  offline: '现在连不上网，写好的地址还在。可以接着往下填，也可以自己选街道。',
  again: '再看一次',
  which: '您属于哪一个',
  noneOfThem: '都不是，我来选',
  belongs: (place: string, station: string) => `属于${place}，由${station}负责`,
  street: '属于哪个街道',
  pickStreet: '选街道',
  noStreets: '街道没有读出来，请稍后再试',
  community: '属于哪个居委（可以不选）',
  pickCommunity: '选居委，不清楚可以不选',
  unsure: '我不确定是哪个街道，请区里帮我看',
} as const
