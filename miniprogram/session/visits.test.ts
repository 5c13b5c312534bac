import { type Me } from '@shared/contract/identity'
import { type VisitTask } from '@shared/contract/visits'
import { visitListLifetime } from '@shared/domain/visits'
import { type VisitDraft } from './visitBox'

const idOf = (letter: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${letter}`
const unit = { id: idOf('W'), kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' } as const
const staffMe = (letter: string): Me => ({ account: { id: idOf('A'), person: null }, staff: { id: idOf(letter), name: '王敏', assignments: [{ unit, role: 'clerk' }] }, csrfToken: null })
const person = {
  id: idOf('C'), name: '样例老周', phone: null, address: '国定路600弄3号', isMasked: false, groups: [{ code: 'key_care', text: '重点关爱' }], note: '', unit, addedAt: 0, isEnded: false, version: 1,
} as const
const task = {
  id: idOf('T'), version: 1, state: { code: 'open', text: '' }, untilDay: '2026-12-26', fromDay: '2026-11-26', occasion: { code: 'on_request', text: '' }, words: '', planId: idOf('P'), person, assignee: null, visitId: null,
} as unknown as VisitTask
const draft: VisitDraft = { outcome: 'met', needs: ['question'], findings: '腿脚不便', followUp: 'none', isAgreed: true, photos: [] }

/** What stays on a device when the program is killed. */
interface Device {
  stored: Map<string, unknown>
  photos: Set<string>
}
const newDevice = (): Device => ({ stored: new Map(), photos: new Set() })

/** The service: each record once, each photo once, whatever is sent. */
const records = new Map<string, number>()
const uploads: string[] = []
beforeEach(() => {
  records.clear()
  uploads.length = 0
})

type Behaviour = 'ok' | 'cut' | 'reply lost' | { refuse: string; id?: string }

/** The program as it starts on this device, with a network that behaves like this. */
const start = async (device: Device, letter = 'S') => {
  jest.resetModules()
  jest.doMock('@/platform/keptPhotos', () => ({
    keepPhoto: async (name: string) => {
      device.photos.add(name)
      return name
    },
    keptPhotoPath: async (key: string) => (device.photos.has(key) ? key : null),
    dropKeptPhoto: async (key: string) => void device.photos.delete(key),
  }))
  const { fake } = await import('@/test/taro')
  fake.stored = device.stored
  const network: { now: Behaviour; photo: Behaviour } = { now: 'ok', photo: 'ok' }
  fake.answer = async ({ data, url }) => {
    if (!url.endsWith('/staff/visits')) return { statusCode: 200, data: { done: true } }
    const { id } = data as { id: string }
    if (network.now === 'cut') throw new Error('request:fail')
    if (typeof network.now === 'object' && (network.now.id ?? id) === id) return { statusCode: 409, data: { error: { code: network.now.refuse, text: '为什么不行' } } }
    records.set(id, (records.get(id) ?? 0) + 1)
    if (network.now === 'reply lost') throw new Error('request:fail')
    return { statusCode: 200, data: { visit: {} } }
  }
  fake.answerUpload = async () => {
    if (network.photo === 'cut') throw new Error('uploadFile:fail')
    uploads.push(fake.uploads.at(-1)?.formData.uploadId ?? '')
    if (network.photo === 'reply lost') throw new Error('uploadFile:fail')
    return { statusCode: 200, data: JSON.stringify({ id: idOf('F') }) }
  }
  const { beginVeteranSession } = await import('./store')
  beginVeteranSession('token', staffMe(letter))
  const box = await import('./visitBox')
  const { sendWaitingVisits } = await import('./sendVisits')
  const list = await import('./visitList')
  const write = (letter2: string, photos: string[] = []) => {
    const record = { id: idOf(letter2), caredId: person.id, taskId: task.id, followsId: null, happenedAt: 1, outcome: 'met' as const, findings: '腿脚不便', needs: ['question' as const], followUpDay: null, consent: null }
    photos.forEach((name) => device.photos.add(name))
    box.saveVisitDraft(person.id, draft)
    return box.finishVisit({ record, name: person.name, photos: photos.map((name) => ({ uploadId: name, key: name, isSent: false })), isHandedIn: false, error: null })
  }
  return { fake, network, write, send: sendWaitingVisits, list, ...box, waiting: () => box.visitBox().get().waiting, session: await import('./session'), leave: await import('./leaveWork') }
}

test('what was written without a network waits, and is handed in once when there is one', async () => {
  const program = await start(newDevice())
  program.network.now = 'cut'
  program.write('1')
  await program.send()
  expect(program.waiting()).toMatchObject([{ isHandedIn: false, error: null }])
  program.network.now = 'ok'
  await Promise.all([program.send(), program.send()])
  expect(program.waiting()).toEqual([])
  expect([...records.values()]).toEqual([1])
})

test('a record whose reply was lost and whose program was killed is handed in under the same id, with its photos', async () => {
  const device = newDevice()
  const first = await start(device)
  first.network.now = 'reply lost'
  first.write('1', ['photo-1', 'photo-2'])
  await first.send()
  const second = await start(device)
  await second.send()
  expect([...records]).toEqual([[idOf('1'), 2]])
  expect(uploads).toEqual(['photo-1', 'photo-2'])
  expect(second.waiting()).toEqual([])
  expect(device.photos.size).toBe(0)
})

test('killed in the middle of its photos, the program goes on with the one that did not arrive', async () => {
  const device = newDevice()
  const first = await start(device)
  first.write('1', ['photo-1', 'photo-2'])
  const original = first.fake.answerUpload
  first.fake.answerUpload = async () => (uploads.length === 0 ? original() : Promise.reject(new Error('killed')))
  await first.send()
  expect(first.waiting()).toMatchObject([{ isHandedIn: true, photos: [{ isSent: true }, { isSent: false }] }])
  const second = await start(device)
  await second.send()
  expect(uploads).toEqual(['photo-1', 'photo-2'])
  expect([...records.values()]).toEqual([1])
  expect(second.waiting()).toEqual([])
})

test('a photo that the device lost keeps the words from nothing', async () => {
  const device = newDevice()
  const program = await start(device)
  program.write('1', ['photo-1'])
  device.photos.clear()
  await program.send()
  expect(program.waiting()).toEqual([])
  expect(records.size).toBe(1)
})

test('one that is refused says why and keeps the others from nothing; beside another record of its id it gets a new one', async () => {
  const program = await start(newDevice())
  program.network.now = { refuse: 'idempotency_conflict', id: idOf('1') }
  program.write('1')
  program.write('2')
  await program.send()
  expect(program.waiting()).toMatchObject([{ record: { id: idOf('1') }, error: { code: 'idempotency_conflict', text: '为什么不行' } }])
  program.network.now = 'ok'
  program.keepAsNew(idOf('1'))
  await program.send()
  expect(program.waiting()).toEqual([])
  expect([...records.keys()]).not.toContain(idOf('1'))
  expect(records.size).toBe(2)
})

test('two taps on the button make one record', async () => {
  const program = await start(newDevice())
  program.network.now = 'cut'
  program.write('1')
  const again = { ...program.waiting()[0], record: { ...program.waiting()[0]?.record, id: idOf('2') } } as Parameters<typeof program.finishVisit>[0]
  program.finishVisit(again)
  expect(program.waiting()).toHaveLength(1)
})

test('signing out clears the list and keeps what was not handed in, for whoever wrote it alone', async () => {
  const device = newDevice()
  const program = await start(device)
  program.network.now = 'cut'
  program.list.keepVisits([task], [])
  program.write('1')
  program.fake.confirms = false
  expect(await program.leave.mayLeave()).toBe(false)
  program.fake.confirms = true
  expect(await program.leave.mayLeave()).toBe(true)
  await program.session.signOut()
  expect(JSON.stringify([...device.stored])).not.toContain('国定路')
  const other = await start(device, 'Q')
  expect([other.waiting(), other.list.readKeptVisits()]).toEqual([[], null])
  const same = await start(device)
  await same.send()
  expect(records.size).toBe(1)
})

test('the list opens after a restart without a network, and is cleared after three days', async () => {
  const device = newDevice()
  const first = await start(device)
  first.list.keepVisits([task], [])
  const second = await start(device)
  expect(second.list.readKeptVisits()?.tasks).toEqual([task])
  const kept = device.stored.get('visitList') as { at: number }
  device.stored.set('visitList', { ...kept, at: kept.at - visitListLifetime })
  expect(second.list.readKeptVisits()).toBeNull()
  expect(device.stored.has('visitList')).toBe(false)
})

test('a device that is full says so', async () => {
  const program = await start(newDevice())
  program.fake.stored.set = () => {
    throw new Error('full')
  }
  expect(program.saveVisitDraft(person.id, draft)).toBe(false)
  // On the screen it still stands.
  expect(program.visitBox().get().drafts[person.id]).toEqual(draft)
})

test('a network that comes back while a try is still failing is not missed', async () => {
  const program = await start(newDevice())
  program.write('1')
  program.network.now = 'cut'
  const failing = program.send()
  program.network.now = 'ok'
  // Asked for once more before the first try has failed.
  await Promise.all([failing, program.send()])
  expect(program.waiting()).toEqual([])
})
