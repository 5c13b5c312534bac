import { type AppointmentKind } from '@shared/domain/appointments'

export const bookingKindTexts: Record<AppointmentKind, { title: string; text: string }> = {
  counter: { title: '我去站里', text: '到站办事，按约好的时间来，不用排队。' },
  home_visit: { title: '请站里上门', text: '出门有困难的，工作人员到家里来办。' },
}

const countText = (count: number): string => `还有 ${count} 个`

/** The week of days and times; also for the staff. */
export const slotWords = {
  days: '选一天', times: '选一个时间',
  previous: '前一周', next: '后一周',
  left: (count: number): string => (count > 0 ? countText(count) : '约满'),
  dayFree: '可约', dayFull: '约满', dayClosed: '不接',
  dayLabel: (day: string, state: string): string => `${day}，${state}`,
  timeLabel: (span: string, state: string): string => `${span}，${state}`,
  closed: (day: string, why: string): string => `${day}：${why}`,
  noTimes: (day: string): string => `${day}没有可约的时间，请看别的日子。`,
  allFull: (day: string): string => `${day}已经约满，请看别的日子。`,
  noneThisWeek: '这一周没有能约的时间了。',
  toNext: (when: string): string => `最近能约的是 ${when}，去看看`,
  noneAtAll: '眼下都约满了，过两天再来看看，或者打电话问站里。',
  morning: '上午', afternoon: '下午',
  reading: '正在看有没有空…',
} as const

/** Booking a time. */
export const bookingWords = {
  title: '预约服务站', reason: '登录后，可以约好时间再去。', noStation: '先选一个服务站', noStationText: '在服务站的页面里点“预约”。', toStations: '去看服务站',
  notOffered: '这个站还没有开放预约', notOfferedText: '可以直接打电话，或者按上班时间去。', call: (phone: string): string => `打电话 ${phone}`, ask: '看这个站',
  kind: '怎么办', when: '什么时间', what: '办什么事', other: '其他', pickWhat: '选要办的事', whatHelp: '选好了，才知道要带什么。没有合适的，选“其他”。',
  note: '想先说一声的', noteHelp: '例如：要坐轮椅、要带着家人来。',
  phone: '手机号', phoneHelp: '时间有变，站里打这个电话。', phoneHelpOther: '不填的话，打他（她）资料里的手机号。',
  ground: '属于哪一种情况', groundHelp: '您自己说就行，站里会核对。', address: '到哪里去', addressHelp: '写清路、弄、号、楼层和房间。',
  forWhom: '给谁约', myself: '给自己', forPerson: (name: string): string => `替${name}约`,
  consent: '请先和本人说好',
  missing: { when: '请选一个时间', subject: '请选要办的事', ground: '请选一种情况', address: '请写清地址', consent: '本人同意后，请点上面打勾' },
  toConfirm: '下一步', confirm: '确定预约', change: '改一改', sending: '正在预约…', confirmTitle: '看一遍，对了就预约',
  sentence: ({ who, when, where, what }: { who: string; when: string; where: string; what: string }): string => `${who}${when}，${where}，${what}。`,
  whoMyself: '您约的是 ', whoOther: (name: string): string => `您替${name}约的是 `,
  whereCounter: (station: string): string => `到${station}`, whereHome: (station: string, address: string): string => `请${station}到${address}`,
  whatOf: (subject: string): string => (subject === '其他' ? '办别的事' : `办“${subject}”`),
  callAt: (phone: string): string => `站里打 ${phone} 找您`, noPhone: '站里打您资料里的手机号', noteOf: (note: string): string => `您说：${note}`,
  promise: '来不了，请早一点取消或改期，把时间让给别人。',
  nearest: '这些时间还能约', profile: '去填我的资料', profileFirst: '先填好姓名和手机号，站里才知道等的是谁。', mine: '看我的预约',
} as const

/** One of one's own. */
export const appointmentWords = {
  title: '我的预约', booked: '约好了，请准时去', bookedHome: '约好了，请在家等', fresh: '约好了', freshText: '我们会在前一天和当天提醒您。',
  over: '时间已经过了', kept: '去过了', noShow: '没有等到您', cancelled: '这次不去了', byStation: '站里说',
  forPerson: (name: string): string => `替${name}约的`, when: '时间', where: '地点', addressUnknown: '地址待公布，可以打电话问站里', homeAt: '到家里', phone: '联系您', note: '您说的', ground: '情况', subject: '办什么事',
  bring: '要带的', bringAlways: '身份证', bringHelp: '不确定带什么，打电话问站里。', request: '看这件事办到哪一步',
  call: (phone: string): string => `打电话 ${phone}`, map: '看服务站',
  addToCalendar: '加到手机日历', adding: '正在加…', added: '已加到手机日历', notAdded: '没有加上，请允许小程序使用日历', calendarTitle: (subject: string, station: string): string => `${subject}（${station}）`,
  move: '改期', moveTitle: '改到什么时间', moveLead: (when: string): string => `原来约的是 ${when}。新时间定了，原来的才让出来。`, moveConfirm: (when: string): string => `改到 ${when}`, moveFirst: '先选一个时间', moving: '正在改…', moved: '改好了', keep: '不改了',
  cancel: '不去了，取消', cancelling: '正在取消…', cancelAsk: { title: '取消这次预约吗？', text: '时间会让给别人。想再去，要重新约。', yes: '取消它', no: '再想想' }, cancelDone: '取消好了',
  again: '再约一次', reason: '登录后，能看到您约好的时间。', changed: '刚才有了变动，请看一下最新的。',
} as const

/** 我的预约. */
export const myAppointmentsWords = {
  title: '我的预约', coming: '要去的', past: '以前的', reason: '登录后，能看到您约好的每一次。',
  none: '您还没有预约', noneText: '约好时间再去服务站，不用排队。', find: '找服务站预约', nonePast: '还没有以前的预约',
  more: '看更早的', moreComing: '再看一些', home: '上门', today: (clock: string): string => `今天 ${clock}`, tomorrow: (clock: string): string => `明天 ${clock}`,
} as const
