import { type Span, spansText, type WeekHours } from '@shared/domain/openingHours'

/** Monday to Sunday, then a make-up workday, as in `WeekHours`. */
export const dayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日', '调休上班'] as const
/** The days of a week alone, without the make-up workday. */
const weekdays = 7
export const closedText = '休息'

/** 9:00–11:30、13:30–17:00. */
export const dayText = (spans: readonly Span[]): string => spansText(spans, { range: '–', between: '、' }) || closedText

/** One of a run of days that are open alike: 周一至周五, 周二. */
const runText = (from: number, to: number): string => (from === to ? dayNames[from] : `${dayNames[from]}至${dayNames[to]}`) ?? ''

/** 周一至周五 9:00–11:30、13:30–17:00；周六 9:00–12:00. Days that are closed are left out; null where all are. */
export const weekText = (week: WeekHours): string | null => {
  const texts = week.slice(0, weekdays).map((spans) => (spans.length > 0 ? dayText(spans) : ''))
  const starts = texts.flatMap((text, day) => (text !== '' && text !== texts[day - 1] ? [day] : []))
  const runs = starts.map((from) => {
    const next = texts.findIndex((text, day) => day > from && text !== texts[from])
    return `${runText(from, next === -1 ? weekdays - 1 : next - 1)} ${texts[from] ?? ''}`
  })
  return runs.join('；') || null
}
