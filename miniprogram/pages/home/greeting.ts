import { shanghaiTime } from '@shared/domain/calendar/day'

/** By the hour in Shanghai, wherever the phone thinks it is. */
export const greetingAt = (now: number): string => {
  const { hour } = shanghaiTime(now)
  if (hour < 5) return '夜深了'
  if (hour < 12) return '上午好'
  if (hour < 14) return '中午好'
  return hour < 18 ? '下午好' : '晚上好'
}
