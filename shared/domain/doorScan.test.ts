import { isListOpen, isScanTaken, judgeOffline, scanTime } from './doorScan'
import { makeTicketScene } from './ticket'

const door = {
  expected: [
    { code: '04127736', maskedName: '张*国', isCheckedIn: false },
    { code: '55500001', maskedName: '李*', isCheckedIn: true },
  ],
}
const scanned = makeTicketScene('04127736', 'abcdefghABCDEF_-')

test('a door without network lets in whoever is expected, and says that it is provisional', () => {
  expect(judgeOffline(scanned, door, [])).toEqual({ outcome: 'admitted', maskedName: '张*国', firstAt: null, isProvisional: true })
  expect(judgeOffline('0412 7736', door, [])).toMatchObject({ outcome: 'admitted' })
})

test('a ticket that was scanned on this device is there again, with the time of the first scan whatever order they are kept in', () => {
  const before = [{ code: '04127736', happenedAt: 9000 }, { code: '04127736', happenedAt: 7000 }, { code: '55500001', happenedAt: 1000 }]
  expect(judgeOffline('04127736', door, before)).toEqual({ outcome: 'again', maskedName: '张*国', firstAt: 7000, isProvisional: true })
})

test('scans of other tickets do not count', () => {
  expect(judgeOffline(scanned, door, [{ code: '55500001', happenedAt: 1000 }])).toMatchObject({ outcome: 'admitted', firstAt: null })
})

test('who was checked in when the list was read is there again, without a time that nobody knows here', () => {
  expect(judgeOffline('55500001', door, [])).toEqual({ outcome: 'again', maskedName: '李*', firstAt: null, isProvisional: true })
})

test('what is not in the list is unknown, also at the second scan, and so is what is no ticket', () => {
  const unknown = { outcome: 'unknown', maskedName: null, firstAt: null, isProvisional: true }
  expect(judgeOffline('99999999', door, [{ code: '99999999', happenedAt: 1000 }])).toEqual(unknown)
  expect(judgeOffline('https://example.org', door, [])).toEqual(unknown)
})

const hour = 60 * 60_000
const session = { startsAt: 100 * hour, endsAt: 102 * hour }

test('the list is read from a day before the session until six hours after it', () => {
  expect([75, 76, 108, 109].map((at) => isListOpen(session, at * hour))).toEqual([false, true, true, false])
})

test('a scan is taken from three hours before until six hours after, and one without network for a week', () => {
  const taken = (isOffline: boolean) => [96, 97, 108, 109, 102 + 168, 102 + 169].map((at) => isScanTaken(session, { isOffline }, at * hour))
  expect(taken(false)).toEqual([false, true, true, false, false, false])
  expect(taken(true)).toEqual([false, true, true, true, true, false])
})

test('a clock that goes wrong makes nothing happen before the door opened, after it closed, or later than it was handed in', () => {
  expect([0, 101, 107, 500].map((at) => scanTime(session, at * hour, 105 * hour) / hour)).toEqual([97, 101, 105, 105])
  expect(scanTime(session, 500 * hour, 200 * hour)).toBe(108 * hour)
})
