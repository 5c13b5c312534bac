/** One event of a calendar file (RFC 5545). Times are epoch ms. */
export interface CalendarEvent {
  /** The same for the same meeting at every reading, so that a calendar changes its entry and makes no second. */
  uid: string
  title: string
  startsAt: number
  endsAt: number
  place: string
  position: { latitude: number; longitude: number } | null
  about: string
  link: string | null
  isCancelled: boolean
  /** Raised with every change, or a calendar keeps what it has. */
  sequence: number
  /** So long before the start (ms) a calendar reminds of it with these words; null for never. */
  reminder: { before: number; words: string } | null
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** 20261128T013000Z: a moment as every calendar understands it, whatever zone its phone is in. */
const moment = (time: number): string => {
  const at = new Date(time)
  return `${at.getUTCFullYear()}${twoDigits(at.getUTCMonth() + 1)}${twoDigits(at.getUTCDate())}T${twoDigits(at.getUTCHours())}${twoDigits(at.getUTCMinutes())}${twoDigits(at.getUTCSeconds())}Z`
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

const longestLine = 75

/** Lines of 75 bytes at the most, never broken within a character: a Chinese one has three bytes, some have four. */
const folded = (line: string): string => {
  const lines = ['']
  let used = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (used + size > longestLine) {
      lines.push(' ')
      used = 1
    }
    lines[lines.length - 1] += character
    used += size
  }
  return lines.join('\r\n')
}

const duration = (length: number): string => `-PT${Math.round(length / 60_000)}M`

const alarm = ({ reminder, isCancelled }: CalendarEvent): string[] =>
  reminder === null || isCancelled ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(reminder.words)}`, `TRIGGER:${duration(reminder.before)}`, 'END:VALARM']

const eventLines = (event: CalendarEvent, now: number): string[] => {
  const { uid, title, startsAt, endsAt, place, position, about, link, isCancelled, sequence } = event
  return [
    'BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${moment(now)}`, `SEQUENCE:${sequence}`, `DTSTART:${moment(startsAt)}`, `DTEND:${moment(endsAt)}`, `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []), ...(position ? [`GEO:${position.latitude};${position.longitude}`] : []), ...(about ? [`DESCRIPTION:${escaped(about)}`] : []), ...(link ? [`URL:${link}`] : []),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`, ...alarm(event), 'END:VEVENT',
  ]
}

/** A calendar file of these events, as of `now`. */
export const writeCalendar = (product: string, events: readonly CalendarEvent[], now: number): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${product}`, 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', ...events.flatMap((event) => eventLines(event, now)), 'END:VCALENDAR', ''].map(folded).join('\r\n')
