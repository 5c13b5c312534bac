import { type LedgerKind, type LedgerProblem } from '@shared/domain/ledger'

export const ledgerKindTexts: Record<LedgerKind, string> = { requests: '办件', messages: '留言', notifications: '微信提醒' }

/** What a bucket means for a kind. */
export const ledgerBucketTexts: Record<LedgerKind, { waiting: string; routed: string; answered: string; failed: string }> = {
  requests: { waiting: '等受理', routed: '办理中', answered: '有结果', failed: '已撤回' },
  messages: { waiting: '等站点看', routed: '看过等回复', answered: '已回复', failed: '没送到已告知' },
  notifications: { waiting: '等发送', routed: '已交给微信', answered: '只在小程序里看', failed: '没发成已留言' },
}

export const ledgerProblemTexts: Record<LedgerProblem, string> = {
  request_without_owner: '没有在岗的单位接着办',
  request_without_log: '办件和记录对不上',
  request_stuck: '到了时间没有往下走',
  message_unlisted: '有留言没人回，也不在待回复里',
  message_lost: '留言少了一条',
  notification_lost: '该发的微信提醒没有排上',
  notification_stuck: '微信提醒排了太久没有发',
}

export const ledgerWords = {
  title: '每日核对',
  short: '核对',
  lead: '每天清早把收到的办件、留言和提醒逐件点一遍：不是在等、在办，就是有了结果。',
  allInOrder: '全部对得上',
  inOrderText: (day: string) => `${day}点过，没有一件下落不明。`,
  open: (count: number) => `有 ${count} 件对不上`,
  openText: '请逐件看一看，处理好以后，第二天核对会自动划掉。',
  none: '还没有核对过，服务启动后会先点一遍。',
  accepted: '收到',
  unaccounted: '对不上',
  day: '日期',
  since: (moment: string) => `收到：${moment}`,
  found: (moment: string) => `发现：${moment}`,
  settledAt: (moment: string) => `对上了：${moment}`,
  unnumbered: '没有办件号',
  settled: '已经对上的',
  noneSettled: '还没有。',
  more: '看更多',
  notAllowed: '每日核对由局管理员查看',
  toQueue: '去待办',
} as const
