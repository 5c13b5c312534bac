import { judgeOffline } from './doorScan'
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
