import { type CalendarEvent, writeCalendar } from './ics'

const event: CalendarEvent = {
  uid: 'a.b@activities.invalid', title: '健康讲座', startsAt: Date.UTC(2026, 10, 28, 1, 30), endsAt: Date.UTC(2026, 10, 28, 3, 30), place: '五角场街道文化中心，国定路 1 号', position: { latitude: 31.3, longitude: 121.51 },
  about: '举办：五角场街道\n联系：021', link: null, isCancelled: false, sequence: 3, reminder: { before: 86_400_000, words: '明天：健康讲座' },
}
const now = Date.UTC(2026, 10, 23, 2)
const linesOf = (file: string) => file.replace(/\r\n /g, '').split('\r\n')

describe('a calendar file', () => {
  it('names its times in UTC, which is eight hours before Shanghai, and when it was written', () => {
    expect(linesOf(writeCalendar('-//x//y//ZH', [event], now))).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'BEGIN:VEVENT', 'UID:a.b@activities.invalid', 'DTSTAMP:20261123T020000Z', 'SEQUENCE:3', 'DTSTART:20261128T013000Z',
      'DTEND:20261128T033000Z', 'SUMMARY:健康讲座', 'LOCATION:五角场街道文化中心，国定路 1 号', 'GEO:31.3;121.51', 'DESCRIPTION:举办：五角场街道\\n联系：021', 'STATUS:CONFIRMED', 'BEGIN:VALARM', 'ACTION:DISPLAY',
      'DESCRIPTION:明天：健康讲座', 'TRIGGER:-PT1440M', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', '',
    ])
  })

  it('says of what is called off that it is, and reminds of it no more', () => {
    const lines = linesOf(writeCalendar('-//x//y//ZH', [{ ...event, isCancelled: true }], now))
    expect(lines).toContain('STATUS:CANCELLED')
    expect(lines).not.toContain('BEGIN:VALARM')
  })

  it('folds lines at 75 bytes and breaks no character, also of four bytes', () => {
    const title = '“老兵，新征程”；\\技能培训：电工𠮷'.repeat(12)
    const file = writeCalendar('-//x//y//ZH', [{ ...event, title }], now)
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(file).not.toContain('\uFFFD')
    expect(Buffer.from(file).toString()).toBe(file)
    expect(linesOf(file)).toContain(`SUMMARY:${title.replace(/[\\;,]/g, '\\$&')}`)
    expect(file.split('\r\n').filter((line) => /^[\uDC00-\uDFFF]/.test(line.slice(1)))).toEqual([])
  })
})
