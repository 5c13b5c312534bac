import { type Me } from '@shared/contract/identity'
import { type Door } from './doorList'

const idOf = (letter: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${letter}`
const unit = { id: idOf('W'), kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' } as const
const staffMe = (letter: string): Me => ({ account: { id: idOf('A'), person: null }, staff: { id: idOf(letter), name: '王敏', assignments: [{ unit, role: 'clerk' }] }, csrfToken: null })
const [sessionId, otherId] = [idOf('D'), idOf('E')]
const door = (id = sessionId): Door => ({
  session: { id, startsAt: 0, endsAt: 1, place: '', address: '', position: null, link: null, isCancelled: false, seats: null }, title: '政策宣讲', attended: 1,
  expected: [{ signupId: idOf('1'), code: '04127736', maskedName: '张*国', isCheckedIn: false }, { signupId: idOf('2'), code: '55500001', maskedName: '李*', isCheckedIn: true }],
})

interface Sent {
  id: string
  ticket: string
  isOffline: boolean
}
type Behaviour = 'ok' | 'cut' | 'reply lost' | 'hangs' | { refuse: string }

/** What the service knows: the first scan of a ticket has won, each id counts once. */
const here = new Map<string, string>()
const calls: Sent[][] = []
beforeEach(() => {
  here.clear()
  calls.length = 0
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

const judge = ({ id, ticket }: Sent) => {
  const code = ticket.replace(/\D/g, '')
  const outcome = code !== '04127736' ? 'unknown' : !here.has(code) || here.get(code) === id ? 'admitted' : 'again'
  if (outcome === 'admitted') here.set(code, id)
  return { scanId: id, outcome: { code: outcome, text: '' }, maskedName: outcome === 'unknown' ? null : '张*国', firstAt: null, detail: '', isProvisional: false }
}

/** The program as it starts on this device, with a network that behaves like this. */
const start = async (stored: Map<string, unknown>, letter = 'S') => {
  jest.resetModules()
  const { fake } = await import('@/test/taro')
  fake.stored = stored
  const network: { now: Behaviour } = { now: 'ok' }
  fake.answer = async ({ data, url }) => {
    if (!url.endsWith('/scans')) return { statusCode: 200, data: { done: true } }
    if (network.now === 'cut') throw new Error('request:fail')
    if (network.now === 'hangs') return new Promise(() => undefined)
    if (typeof network.now === 'object') return { statusCode: 404, data: { error: { code: network.now.refuse, text: '为什么不行' } } }
    const { scans } = data as { scans: Sent[] }
    calls.push(scans)
    const results = scans.map(judge)
    if (network.now === 'reply lost') throw new Error('request:fail')
    return { statusCode: 200, data: { results, attended: here.size + 1 } }
  }
  const { beginVeteranSession } = await import('./store')
  beginVeteranSession('token', staffMe(letter))
  const list = await import('./doorList')
  const box = await import('./scanBox')
  const sending = await import('./sendScans')
  const taking = await import('./takeScan')
  const scan = async (ticket: string, wait = 3000) => {
    const isKept = taking.takeScan(sessionId, ticket)
    await jest.advanceTimersByTimeAsync(wait)
    return isKept
  }
  const shown = () => taking.scanMoments.get()[0]?.verdict
  return { network, scan, shown, list, box, sending, taking, moments: () => taking.scanMoments.get(), waiting: () => box.scanBox().get(), session: await import('./session'), leave: await import('./leaveWork'), fake }
}

test('with a network the service says at once whether the ticket is good, and nothing waits', async () => {
  const program = await start(new Map())
  await program.scan('04127736')
  expect(program.shown()).toMatchObject({ outcome: 'admitted', maskedName: '张*国', isProvisional: false })
  expect(program.waiting()).toEqual([])
  expect(calls[0]?.[0]).toMatchObject({ ticket: '04127736', isOffline: false })
})

test('without a network the list on the device says it, and says that it is provisional; the second scan of a ticket is seen', async () => {
  const program = await start(new Map())
  program.list.keepDoor(door())
  program.network.now = 'cut'
  await program.scan('04127736')
  expect(program.shown()).toMatchObject({ outcome: 'admitted', maskedName: '张*国', isProvisional: true })
  await program.scan('0412 7736')
  expect(program.shown()).toMatchObject({ outcome: 'again', isProvisional: true })
  await program.scan('55500001')
  expect(program.shown()).toMatchObject({ outcome: 'again', firstAt: null })
  await program.scan('11111111')
  expect(program.shown()).toMatchObject({ outcome: 'unknown' })
  expect(program.waiting()).toHaveLength(4)
  expect(program.taking.provisionalCount(sessionId, program.waiting())).toBe(1)
})

test('whoever stands at the door does not wait for a network that hangs', async () => {
  const program = await start(new Map())
  program.list.keepDoor(door())
  program.network.now = 'hangs'
  await program.scan('04127736', 1000)
  expect(program.shown()).toBeNull()
  await jest.advanceTimersByTimeAsync(1600)
  expect(program.shown()).toMatchObject({ outcome: 'admitted', isProvisional: true })
  await program.scan('55500001', 0)
  expect(program.shown()).toMatchObject({ outcome: 'again', isProvisional: true })
})

test('the program is killed: the scans are there afterwards, are handed in under their own ids as scans without network, and what is wrong is shown', async () => {
  const stored = new Map<string, unknown>()
  const before = await start(stored)
  before.list.keepDoor(door())
  before.network.now = 'cut'
  await before.scan('04127736')
  await before.scan('11111111')
  const ids = before.waiting().map(({ id }) => id)
  const after = await start(stored)
  expect(after.waiting()).toHaveLength(2)
  await after.sending.sendWaitingScans()
  expect(calls).toEqual([[expect.objectContaining({ id: ids[0], isOffline: true }), expect.objectContaining({ id: ids[1], isOffline: true })]])
  expect(after.waiting()).toEqual([])
  expect(after.moments()).toMatchObject([{ scanId: ids[1], verdict: { outcome: 'unknown', isProvisional: false } }])
  expect(after.list.readKeptDoor(sessionId)?.expected[0]).toMatchObject({ code: '04127736', isCheckedIn: true })
})

test('an answer that was lost on the way makes no second scan: the same id goes again', async () => {
  const program = await start(new Map())
  program.network.now = 'reply lost'
  await program.scan('04127736')
  expect(program.waiting()).toHaveLength(1)
  program.network.now = 'ok'
  await program.sending.sendWaitingScans()
  expect(new Set(calls.flat().map(({ id }) => id)).size).toBe(1)
  expect(program.shown()).toMatchObject({ outcome: 'admitted', isProvisional: false })
})

test('where the service says otherwise than the device did, that is told', async () => {
  const program = await start(new Map())
  program.list.keepDoor(door())
  program.network.now = 'cut'
  await program.scan('04127736')
  // Another door let this ticket in meanwhile.
  here.set('04127736', 'another')
  program.network.now = 'ok'
  await program.sending.sendWaitingScans()
  expect(program.moments()[0]).toMatchObject({ verdict: { outcome: 'again', isProvisional: false }, corrected: 'admitted' })
})

test('a scanner that reads one code twice makes one scan', async () => {
  const program = await start(new Map())
  await program.scan('04127736', 300)
  await program.scan('04127736', 3000)
  expect(calls.flat()).toHaveLength(1)
  await program.scan('04127736')
  expect(program.shown()).toMatchObject({ outcome: 'again' })
})

test('two hundred and fifty scans go in chunks, each once', async () => {
  const program = await start(new Map())
  program.network.now = 'cut'
  for (let index = 0; index < 250; index += 1) program.taking.takeScan(sessionId, String(10_000_000 + index))
  await jest.advanceTimersByTimeAsync(5000)
  expect(program.waiting()).toHaveLength(250)
  program.network.now = 'ok'
  await program.sending.sendWaitingScans()
  expect(calls.map(({ length }) => length)).toEqual([100, 100, 50])
  expect(new Set(calls.flat().map(({ id }) => id)).size).toBe(250)
})

test('what is refused stays, says why, and goes only when somebody says so', async () => {
  const program = await start(new Map())
  program.network.now = { refuse: 'not_found' }
  await program.scan('04127736')
  expect(program.waiting()[0]?.error).toEqual({ code: 'not_found', text: '为什么不行' })
  program.box.dropRefusedScans(otherId)
  expect(program.waiting()).toHaveLength(1)
  program.box.dropRefusedScans(sessionId)
  expect(program.waiting()).toEqual([])
})

test('a full device says so, and the scan is handed in all the same', async () => {
  const program = await start(new Map())
  program.fake.stored.set = () => {
    throw new Error('full')
  }
  expect(await program.scan('04127736')).toBe(false)
  expect(calls.flat()).toHaveLength(1)
})

test('the next person at this device finds neither names nor scans; the scans wait for whoever made them', async () => {
  const stored = new Map<string, unknown>()
  const program = await start(stored)
  program.list.keepDoor(door())
  program.network.now = 'cut'
  await program.scan('04127736')
  program.fake.confirms = false
  expect(await program.leave.mayLeave()).toBe(false)
  await program.session.signOut()
  const next = await start(stored, 'T')
  expect(next.list.readKeptDoor(sessionId)).toBeNull()
  expect(next.waiting()).toEqual([])
  const again = await start(stored)
  expect(again.waiting()).toHaveLength(1)
})

test('a list that is too old goes by itself', async () => {
  const stored = new Map<string, unknown>()
  const program = await start(stored)
  program.list.keepDoor(door())
  jest.setSystemTime(Date.now() + program.list.doorListLifetime + 1)
  const later = await start(stored)
  later.list.dropOldDoors()
  expect([...stored.keys()].filter((key) => key.startsWith('doorList:'))).toEqual([])
})
