import { type AnswerOf } from '@shared/contract/endpoint'
import { type contract } from '@shared/contract/contract'
import { storedItem } from '@/platform/storage'
import { sessionStore } from './store'

export type Door = AnswerOf<typeof contract.openDoor>
export interface KeptDoor extends Pick<Door, 'session' | 'title' | 'attended'> {
  staffId: string
  /** When it was read. */
  at: number
  expected: readonly { code: string; maskedName: string; isCheckedIn: boolean }[]
}

/** How long a list of who is expected stays on a device, ms: from the evening before until the day after. */
export const doorListLifetime = 2 * 86_400_000

/** As it lies on the device: a line a ticket, so that the list of a great fair stays below the megabyte that WeChat keeps under one name. */
type Stored = Omit<KeptDoor, 'expected'> & { lines: string }

const itemOf = (sessionId: string) => storedItem<Stored>(`doorList:${sessionId}`)
const keptSessions = storedItem<readonly string[]>('doorLists')
/** Only an id: after a restart without a network nobody says who is signed in. */
const owner = storedItem<string>('doorOwner')
/** Opened ones, so that a scan reads no storage. */
const opened = new Map<string, KeptDoor>()

/** Who of the staff works at this door; null when nobody is known to. */
export const doorOwner = (): string | null => sessionStore.get().me?.staff?.id ?? owner.read()

const packed = ({ expected, ...door }: KeptDoor): Stored => ({ ...door, lines: expected.map(({ code, maskedName, isCheckedIn }) => `${code}${isCheckedIn ? 1 : 0}${maskedName}`).join('\n') })
const unpacked = ({ lines, ...door }: Stored): KeptDoor => ({
  ...door, expected: lines.split('\n').filter(Boolean).map((line) => ({ code: line.slice(0, 8), isCheckedIn: line[8] === '1', maskedName: line.slice(9) })),
})

const write = (sessionId: string, door: KeptDoor): void => {
  opened.set(sessionId, door)
  if (!itemOf(sessionId).write(packed(door))) return
  keptSessions.write([sessionId, ...(keptSessions.read() ?? []).filter((one) => one !== sessionId)])
}

const drop = (sessionId: string): void => {
  opened.delete(sessionId)
  itemOf(sessionId).clear()
  keptSessions.write((keptSessions.read() ?? []).filter((one) => one !== sessionId))
}

const isOurs = ({ staffId, at }: { staffId: string; at: number }): boolean => staffId === doorOwner() && Date.now() - at < doorListLifetime

/** Keeps who is expected, for a door whose network goes away. */
export const keepDoor = ({ session, title, attended, expected }: Door): void => {
  const staffId = doorOwner()
  if (staffId === null) return
  owner.write(staffId)
  write(session.id, { staffId, at: Date.now(), session, title, attended, expected: expected.map(({ code, maskedName, isCheckedIn }) => ({ code, maskedName, isCheckedIn })) })
}

/** The list of this session, if it is of whoever works here and not too old; whatever else is found is cleared. */
export const readKeptDoor = (sessionId: string): KeptDoor | null => {
  const stored = opened.has(sessionId) ? null : itemOf(sessionId).read()
  const door = opened.get(sessionId) ?? (stored && unpacked(stored))
  if (!door) return null
  if (!isOurs(door)) {
    drop(sessionId)
    return null
  }
  opened.set(sessionId, door)
  return door
}

/** The service let these in: the device knows it, too, when the network is gone at the next scan. */
export const markHere = (sessionId: string, codes: readonly string[], attended: number): void => {
  const door = readKeptDoor(sessionId)
  if (door) write(sessionId, { ...door, attended, expected: door.expected.map((one) => (codes.includes(one.code) ? { ...one, isCheckedIn: true } : one)) })
}

/** What is too old goes, whether or not anybody opens it. */
export const dropOldDoors = (): void => (keptSessions.read() ?? []).forEach((sessionId) => void readKeptDoor(sessionId))

/** Somebody signs out: the next person at this device finds nobody's name. */
export const forgetKeptDoors = (): void => {
  ;(keptSessions.read() ?? []).forEach(drop)
  opened.clear()
  keptSessions.clear()
  owner.clear()
}
