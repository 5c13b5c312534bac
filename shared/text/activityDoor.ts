import { type ScanOutcome } from '@shared/domain/activities'

/** What to do with whoever stands there, beside what the scan says. */
export const doorNextTexts: Record<ScanOutcome, string> = {
  admitted: '请进', again: '请核对是不是本人', other_session: '请看票上写的是哪一场', not_confirmed: '请到服务台问一下', ended: '请到服务台问一下', unknown: '请再扫一次，或者输入票号',
}

/** Words of the door. */
export const activityDoorWords = {
  title: '现场签到',
  lead: (title: string, span: string): string => `${title} · ${span}`,
  scan: '扫票上的码', scanNext: '扫下一张', auto: '签到成功后接着扫下一张',
  typed: '票号', typedHelp: '输入 8 位票号按回车；接了扫码枪的直接扫。', typedPlace: '0000 0000', check: '核对', notTicket: '票号是 8 位数字',
  here: '已到', expected: '应到', people: '人', provisionalCount: (count: number): string => `其中 ${count} 人等联网后核对`,
  checking: '正在核对…', admitted: '签到成功', firstAt: (clock: string): string => `这张票 ${clock} 签过到了`, againUnknown: '这张票签过到了', provisional: '先记下，联网后再核对', nobody: '不认识的票',
  offline: '没有网络，用手机里的名单核对', offlineAt: (moment: string): string => `没有网络。名单是 ${moment} 存的，签到照常，联网后自动交上去。`, noList: '没有网络，这台设备上也没有这一场的名单。扫到的先记下，联网后再核对。',
  waiting: (count: number): string => `还有 ${count} 次签到没有交上去`, waitingText: '都在这台设备上，关掉也不会丢，联网后自动交。', sendNow: '现在交', sending: '正在交…', failed: '没有交上去', notKept: '这台设备存满了，请保持联网，别离开这一页',
  recent: '刚才扫的', conflicts: '没放进去的', conflictsNone: '没有要处理的', conflictsText: '联网核对后，有问题的票会列在这里。', by: (name: string): string => `${name}扫的`, more: '看更多',
  pick: '选一场', pickText: '先选是哪一场，再开始扫。', noSession: '这次活动没有排时间',
  leaveAsk: (count: number): string => `还有 ${count} 次签到没有交上去`,
  corrected: '联网核对后，和刚才说的不一样', toList: '去活动列表',
  drop: '不要这几次', dropAsk: '这几次扫描不会再交上去。',
  help: ['扫票上的码，或者输入 8 位票号。绿色打勾就是可以进。', '同一张票只算第一次；再扫会说几点签过到。', '没有网络也能签到：扫到的先记在这台设备上，联网后自动交上去核对。', '出发前请联网打开这一页，名单会存进设备。'],
} as const
