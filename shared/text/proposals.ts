import { type ProposalOrigin } from '@shared/domain/coverage'

/** 辖区建议: what requests taught the program, for the district to decide. */
export const proposalWords = {
  title: '辖区建议',
  short: '建议',
  lead: '办件里看出来的：有些地址也许该归别的站。您采纳以后，同样地址的新件会直接送过去。',
  open: '等您决定',
  none: '没有等着决定的',
  noneText: '同事转派时选“不属于本站辖区”，或者几位居民都选了同一个站，就会出现在这里。',
  toQueue: '去待办',
  notDecider: '辖区建议由区里决定',
  change: (area: string, from: string | null, to: string) => `${area}：${from ? `从${from}改为${to}` : `归${to}`}`,
  times: (count: number) => `有 ${count} 件这样说`,
  last: (number: string, moment: string) => `最近一件 ${number}，${moment}`,
  columns: { what: '怎么改', why: '凭什么', act: '决定' },
  approve: '采纳',
  approveOf: (what: string) => `采纳：${what}`,
  approving: '正在采纳…',
  approved: '已采纳，以后这样的地址直接送到对的站',
  decline: '不采纳',
  declineOf: (what: string) => `不采纳：${what}`,
  declining: '正在保存…',
  declined: '记下了，不采纳',
  reason: '为什么不采纳',
  reasonHelp: '两边的站都看得到。',
  conflicts: '别的单位已经填了这一处',
  conflictsText: '采纳就要去掉他们填的这几条：',
  conflict: (unit: string, area: string) => `${unit}：${area}`,
  approveAnyway: '去掉他们的，采纳',
  cannotReplace: '其中有不归您管的，请先和对方说好。',
  decided: '已经决定的',
  showApproved: '采纳过的',
  showDeclined: '没有采纳的',
  noneDecided: '还没有',
  decidedBy: (name: string | null, moment: string) => `${name ?? '后台命令'}，${moment}`,
  more: '再看一些',
} as const

/** Why the program proposes it, in a few words. */
export const originTexts: Record<ProposalOrigin, string> = { corrected: '同事把件转到了这个站', confirmed: '居民自己选了这个站，也受理了' }
