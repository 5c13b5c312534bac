import { type AppointmentKind, type AppointmentState, type BookingObstacle, type HomeVisitGround } from '@shared/domain/appointments'

export const appointmentKindTexts: Record<AppointmentKind, string> = { counter: '到站办事', home_visit: '上门服务' }

export const appointmentStateTexts: Record<AppointmentState, string> = { booked: '已预约', kept: '已到', no_show: '没有来', cancelled: '已取消' }

/** As the 优待证 办事指南 lists them. */
export const homeVisitGroundTexts: Record<HomeVisitGround, string> = {
  aged_80: '80 岁以上', disabled_soldier_1_4: '一至四级残疾军人', disabled_1_2: '一、二级残疾人', work_injury_1_4: '一至四级工伤', pregnant: '孕妇', ill_or_bedridden: '生病或卧床，出不了门', without_capacity: '无民事行为能力或限制民事行为能力',
}

/** Why not, and what else is possible, as a clerk would say it. */
export const bookingObstacleTexts: Record<BookingObstacle, string> = {
  not_offered: '这个时间不接受预约，请看看下面的时间，或打电话问服务站。',
  past: '这个时间已经过了，请换一个时间。',
  too_soon: '离开始太近，来不及预约了，请换一个时间，或直接打电话问服务站。',
  too_far: '这一天还没有开放预约，请换近一点的日子。',
  closed_day: '这一天不办预约，请换一天。',
  profile_missing: '请先填好您是谁、住在哪里，再来预约。',
  not_own_station: '上门服务由住地的街道站或居委站办，请向自己的服务站预约。',
  too_many: '已经有 3 个没办的预约了，请先办完或取消一个，再约新的。',
  clash: '和您的另一个预约时间冲突，请换一个时间，或先改那一个。',
  full: '这个时间约满了，请看看下面还空着的时间。',
}

/** Words of the server about appointments. */
export const appointmentWords = {
  other: '其他',
  closed: '本站这一天不办预约',
  holiday: '法定节假日，不办预约',
  /** What the station hears. */
  moved: (from: string, to: string): string => `${from} 改到 ${to}`,
  cancelled: (when: string): string => `${when} 取消了`,
  /** Of one of two at the same time, when two records turned out to be one person. */
  merged: '您的两份资料合并了，同一时间的另一个预约还在。',
} as const

/** Labels in the record. */
export const appointmentLabels = { when: '时间', station: '服务站', kind: '方式', subject: '办什么', ground: '上门的原因', address: '地址', phone: '电话', note: '说明', words: '站里写的原因' } as const
