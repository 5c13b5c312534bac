import { type StationFacts } from '@shared/contract/directory'
import { daysOfPattern, overlapOf, readSpans, type Span, spansText } from '@shared/domain/openingHours'

/** The facts of a station while they are typed; a week of lines, or null while nobody knows the days. */
export interface TypedFacts {
  phone: string
  address: string
  hours: string
  about: string
  days: readonly string[] | null
  latitude: string
  longitude: string
}

export const typedOf = ({ phone, address, hours, about, week, position }: StationFacts): TypedFacts => ({
  phone: phone ?? '', address: address ?? '', hours: hours ?? '', about: about ?? '', days: week && week.map((spans) => spansText(spans)),
  latitude: position ? String(position.latitude) : '', longitude: position ? String(position.longitude) : '',
})

/** Tuesday to Friday and the make-up workday: what the first of the working days is copied to. */
const workdays: readonly number[] = [0, 1, 2, 3, 4, 7]

/** A day like the others of its kind: of a workday all workdays, of Saturday Sunday, too. */
export const copiedFrom = (days: readonly string[], from: number): string[] => {
  const like = workdays.includes(from) ? workdays : [5, 6]
  return days.map((text, day) => (like.includes(day) ? (days[from] ?? '') : text))
}

export const emptyDays: readonly string[] = Array.from({ length: daysOfPattern }, () => '')

const spansOf = (text: string): readonly Span[] | null => (text.trim() === '' ? [] : readSpans(text))

/** What is wrong with the line of a day: it cannot be read, or its times are not in order. */
export const dayTrouble = (text: string): 'unread' | 'order' | null => {
  const spans = spansOf(text)
  if (spans === null) return 'unread'
  return overlapOf([spans]) === null ? null : 'order'
}

/** Degrees as people copy them from a map; null for what is no number. */
const degrees = (text: string): number | null => (/^\d{1,3}(?:\.\d+)?$/.test(text.trim()) ? Number(text.trim()) : null)

/** Half of a position is none. */
export const isHalfPosition = ({ latitude, longitude }: TypedFacts): boolean => (degrees(latitude) === null || degrees(longitude) === null) && (latitude.trim() !== '' || longitude.trim() !== '')

export const isComplete = (typed: TypedFacts): boolean => !isHalfPosition(typed) && (typed.days ?? []).every((text) => dayTrouble(text) === null)

const known = (text: string): string | null => text.trim() || null

/** As the service takes it: null for what is not known. */
export const factsOf = (typed: TypedFacts): StationFacts => {
  const [latitude, longitude] = [degrees(typed.latitude), degrees(typed.longitude)]
  return {
    phone: known(typed.phone), address: known(typed.address), hours: known(typed.hours), about: known(typed.about),
    week: typed.days && typed.days.map((text) => [...(spansOf(text) ?? [])]), position: latitude === null || longitude === null ? null : { latitude, longitude },
  }
}
