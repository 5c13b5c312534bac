import { datePartsOf, shanghaiTime, weekdayOf } from '@shared/domain/calendar/day'
import { type Limit, type LimitUnit } from '@shared/domain/deadline'

export const limitUnitTexts: Record<LimitUnit, string> = { workingDays: '个工作日', calendarDays: '天', months: '天' }
const limitTexts: Record<LimitUnit, (amount: number) => string> = {
  workingDays: (amount) => `${amount} 个工作日`,
  calendarDays: (amount) => `${amount} 天`,
  months: (amount) => `${amount} 个月`,
}

/** A limit in words: "5 个工作日". */
export const limitText = ({ amount, unit }: Limit): string => limitTexts[unit](amount)

/** How long a stage may take: "60 天内，情况复杂的可以再延 30 天". */
export const limitWithExtension = (limit: Limit, extension?: Limit): string =>
  `${limitText(limit)}内${extension ? `，情况复杂的可以再延 ${limitText(extension)}` : ''}`

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** A day of Shanghai (days since 1970-01-01) as people say it: "11月23日 周一". */
export const dayText = (day: number): string => {
  const { month, dayOfMonth } = datePartsOf(day)
  return `${month}月${dayOfMonth}日 ${weekdays[weekdayOf(day)]}`
}

/** A moment in Shanghai: "11月19日 10:48". */
export const momentText = (time: number): string => {
  const { month, dayOfMonth, hour, minute } = shanghaiTime(time)
  return `${month}月${dayOfMonth}日 ${hour}:${String(minute).padStart(2, '0')}`
}

interface Remaining {
  dayText: string
  state: 'left' | 'today' | 'over'
  days: number
  unitText: string
  isProvisional: boolean
}

/** The due day with what is left: "最晚 11月23日 周一，还剩 2 个工作日". */
export const remainingSentence = ({ dayText: day, state, days, unitText, isProvisional }: Remaining): string => {
  const left = state === 'today' ? '就是今天' : state === 'left' ? `还剩 ${days} ${unitText}` : `已超 ${days} ${unitText}`
  return `最晚 ${day}${isProvisional ? '（暂定）' : ''}，${left}`
}
