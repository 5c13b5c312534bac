import { type Admission } from '@shared/domain/activities'

export const admissionTexts: Record<Admission, string> = { none: '不用确认', pending: '等我们确认', admitted: '已确认', refused: '没有通过' }

/** Words of the list of who signed up, for the staff. */
export const activitySignupWords = {
  title: '报名名单',
  tabsLabel: '看哪些人',
  tabs: { in: '已报名', pending: '待确认', line: '候补', ended: '不参加' },
  none: { in: '还没有人报上名', pending: '没有等确认的', line: '没有人候补', ended: '没有人取消' },
  noneText: '有人报名，这里就会有。没有手机的，可以替他们报。',
  session: '哪一场', allSessions: '所有场次',
  more: '看更多',
  add: '替人报名', exporting: '导出名单',
  line: (place: number): string => `候补第 ${place} 位`,
  offered: (time: string): string => `名额给他（她）留到 ${time}`,
  byStaff: '工作人员代报', attended: (count: number): string => `签到 ${count} 场`,
  home: '归属', phone: '电话', noPhone: '没有留电话', group: '自己说是', answers: '报名时的回答', signedUpAt: '报名时间', call: '打电话',
  admit: '确认，可以参加', refuse: '不通过', refuseReason: '为什么不通过', refuseHelp: '本人会看到这句话。', refuseText: '不通过后，名额给候补的下一位。', admitted: '已确认', refused: '已告诉本人',
  move: '调整次序', moveTo: '排到第几位', moveReason: '为什么调整', moveHelp: '原因会留下记录，监督时能看到。', moveSend: '调整', moved: '次序调好了', moveBad: '请填 1 以上的整数',
  cancel: '替他（她）取消', cancelReason: '为什么取消', cancelHelp: '例如：本人来电话说不来了。', cancelText: '取消后，名额给候补的下一位。', cancelSend: '取消报名', cancelled: '已取消报名',
  sending: '正在发送…', back: '返回',
  addTitle: '替人报名', addLead: '用在没有手机、到站里来的人。', counter: '在哪个单位登记', name: '姓名', phoneField: '电话', phoneOptional: '没有可以不填', residence: '住在哪里', which: '报哪一场', whole: '报全部场次', groupField: '本人属于哪一类', age: (text: string): string => `本人的年龄在 ${text} 之间`, mayWait: '没有名额的话，排候补', consent: '本人同意', consentMissing: '请本人同意后再勾选', whichMissing: '请选一场', groupMissing: '请问一下本人', send: '报名',
  doneTitle: '报上名了，请打印票', doneLine: (place: number): string => `已排候补，现在第 ${place} 位`, donePending: '已经报名，等我们确认后才有票', ticket: '活动入场票', ticketCode: '票号', showCode: '到现场请出示这张票，或者报票号。', print: '打印票', next: '再报一位', close: '好了', noPrint: '手机上不能打印。请把票号抄给本人，或者在电脑上登记。',
  help: ['“待确认”的人占着名额，等您确认或不通过。', '候补按先后排，名额空出来会自动留给下一位；要调整次序，必须写原因。', '没有手机的人，点“替人报名”，把打印的票交给本人。'],
} as const

/** Words of what came of it: numbers, opinions, results of a training, asking again. */
export const activityResultWords = {
  title: '结果和统计', toList: '去活动列表',
  tabsLabel: '看什么',
  tabs: { numbers: '统计', people: '培训结果', words: '大家的意见' },
  confirmed: '报上名', attended: '到场', cancelled: '取消', waiting: '还在候补', byStaff: '代报的', jobFound: '找到工作', unit: '人', percent: (part: number, whole: number): string => whole > 0 ? `占报上名的 ${Math.round((part / whole) * 100)}%` : '',
  charts: { sessions: '各场到场', streets: '来自哪个街道', groups: '哪些人', ratings: '评价', signupsByDay: '每天报名', results: '培训结果' },
  chartColumns: { what: '分组', count: '人数' },
  sessionLine: (attended: number, expected: number): string => `到 ${attended}，应到 ${expected}`,
  small: '不到 5 人的分组合在一起，不单独列。',
  noNumbers: '还没有数字', noWords: '还没有人写意见', noPeople: '没有报上名的人',
  exporting: '导出名单',
  notYet: '还没有登记结果', record: '登记结果', result: '培训结果', certificate: '证书编号', certificateHelp: '有证书的才填。', jobFoundField: '找到工作了吗', jobChoices: { yes: '找到了', no: '还没有', unknown: '没有问' }, employer: '在哪里工作', jobDay: '哪天开始上班', save: '保存', saving: '正在保存…', saved: '已保存', followUpsSet: '保存后，会在一个月、三个月、半年时提醒回访。',
  followUps: '回访', followUpDone: '问过了', followUpText: '现在怎么样', followUpHelp: '例如：还在干，已经转正。', followUpSend: '记下', dayOf: (day: string): string => `该在 ${day} 问`,
  dueTitle: '就业回访', dueLead: '找到工作的人，看看工作还在不在、稳不稳。', dueNone: '这一周没有要回访的', dueNoneText: '登记了“找到工作”的人，到时候会出现在这里。', overdue: '已过日子', call: '打电话', recordCall: '记下回访',
  more: '看更多',
  help: ['统计随时更新，不到 5 人的分组不单独列，免得认出个人。', '培训结束后，给每个人登记结果；找到工作的，系统会提醒回访。', '导出名单要写用途，会留下记录。'],
} as const
