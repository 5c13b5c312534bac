import { type contract } from '@shared/contract/contract'
import { type RecordPart as ShownPart } from '@shared/contract/record'
import { type RecordPurpose } from '@shared/domain/looks'
import { type RecordPartKey, seesWhole } from '@shared/domain/recordParts'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { logEachLook } from '../requests/accessLog'
import { assertReads, readOpened, type StaffCall } from './opening'
import { partOf } from './parts/allParts'
import { type PartReading } from './parts/recordPart'
import { presentPart } from './presenter'
import { type StandingRecord } from './standing'

const pageSize = 20

/** The newest of a part, going on after the last one of the page before; what there is one of comes with the first. */
export const readPage = async (reading: PartReading, key: RecordPartKey, after: string | undefined): Promise<ShownPart> => {
  const part = partOf(key)
  const cursor = decodeCursor(after)
  const head = cursor ? { lines: [] } : await part.head(reading)
  const entries = await part.list(reading, { before: cursor?.id ?? null, limit: pageSize + 1, isWhole: false })
  const last = entries[pageSize - 1]
  return presentPart(part, head, entries.slice(0, pageSize), entries.length > pageSize && last ? encodeCursor({ at: 0, id: last.id }) : null)
}

const readingOf = ({ services, staff, now }: StaffCall, { person, network, standing }: StandingRecord): PartReading => ({ services, network, person, staff, isMasked: !seesWhole(standing), now })

/** The first page of a part, as after something was added to it. */
export const readPartFor = async (call: StaffCall, purpose: RecordPurpose, key: RecordPartKey, after?: string): Promise<ShownPart> => {
  const record = await readOpened(call, purpose)
  assertReads(record, key)
  return readPage(readingOf(call, record), key, after)
}

/** Everything of the person's own data, with the reason in the log each time. */
export const revealRecord = async (call: Call<typeof contract.revealRecord>): Promise<ShownPart> => {
  const { services, staff, body, now } = call
  const record = await readOpened(call, body.purpose)
  assertReads(record, 'identity')
  const { person, unitId, role } = record
  await logEachLook(services.database, services, staff, { personId: person.id, requestId: null, purpose: 'reveal', unitId, role, words: body.reason }, now)
  return readPage({ ...readingOf(call, record), isMasked: false }, 'identity', undefined)
}
