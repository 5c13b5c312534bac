import { type NoticeBody } from '@shared/contract/notices'
import { type UnitKind } from '@shared/domain/roles'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert, insertMany } from '../../database/rows'
import { setTimer } from '../../jobs/timers'
import { notifyAll } from '../../notify/notify'
import { type Services } from '../../services'
import { type NetworkView, type UnitView } from '../network/network'
import { closeOthersCalls } from '../calls/add'
import { audienceCondition, audienceOf, isEverybody, keepAudience } from './audience'
import { publishFiles } from './content'
import { letterPlaceTable, noticeEditionTable, type NoticeRow } from './entities'
import { recordChange, setNotice } from './read'

/** Brings what is published to everybody whom it is for. */
export const tellTimer = 'notice_tell'

/** Where a letter hangs by itself: wherever people of the network come to. */
const hangingKinds: readonly UnitKind[] = ['district', 'street', 'community', 'partner']

/** The stations where a letter of that unit is to hang: all that are open, in the unit and under it. */
const stationsFor = (unitId: string, network: NetworkView): UnitView[] => {
  const own = network.successor(unitId) ?? network.district
  return network.units.filter(({ kind, path, isOpen, mergedIntoId }) => isOpen && mergedIntoId === null && hangingKinds.includes(kind) && (own.kind === 'district' || path.startsWith(own.path)))
}

/** The list of places, once: the next edition hangs where the first did. */
const makePlaces = async (tx: Transaction, services: Services, { id, unitId }: NoticeRow, title: string, network: NetworkView): Promise<void> => {
  const stations = stationsFor(unitId, network)
  const there = new Set((await tx.query<{ unitId: string }>('SELECT unitId FROM letter_place WHERE noticeId = ? AND name IS NULL', [id])).map((place) => place.unitId))
  await insertMany(tx, letterPlaceTable, stations.filter((unit) => !there.has(unit.id)).map((unit) => ({ id: newId(services.clock), noticeId: id, unitId: unit.id, name: null, hungAt: null, byStaffId: null })))
  await notifyAll(tx, services, stations.map((unit) => ({ to: { kind: 'unit', id: unit.id }, template: 'letter_to_hang', params: { title }, requestId: null, link: `staffNotice:${id}` })))
}

interface Publishing {
  content: NoticeBody
  releasedBy: string
  network: NetworkView
  now: number
}

/**
 * From here on people read this edition. Everybody hears of it beside this step, in batches (tell.ts). Of a next edition only those hear who were
 * not reached before, and everybody where it asks for a receipt: that of an older text is none of the new one.
 */
export const publish = async (tx: Transaction, services: Services, row: NoticeRow, { content, releasedBy, network, now }: Publishing): Promise<void> => {
  const edition = row.edition + 1
  const audience = audienceOf(content.audience, row.unitId, network)
  await setNotice(tx, row, {
    kind: content.kind, title: content.title, summary: content.summary, coverId: content.coverId, needsReceipt: content.needsReceipt ? 1 : 0, isForAll: isEverybody(audience) ? 1 : 0, state: 'published', isPublic: 1, edition,
    draft: null, writers: '[]', reviewId: null, publishAt: null, publishedAt: row.publishedAt ?? now, revisedAt: edition === 1 ? null : now, releasedByStaffId: releasedBy, toldUpTo: null, toldAt: null, updatedAt: now,
  })
  await insert(tx, noticeEditionTable, { noticeId: row.id, edition, content: JSON.stringify(content), publishedAt: now, releasedByStaffId: releasedBy })
  await closeOthersCalls(tx, row.id, content.needsReceipt ? audienceCondition(audience, network) : null, now)
  await keepAudience(tx, row.id, isEverybody(audience) ? { areas: null, categories: [] } : audience)
  await publishFiles(tx, row.id, content, edition)
  if (content.kind === 'letter') await makePlaces(tx, services, row, content.title, network)
  await recordChange(tx, services.clock, { noticeId: row.id, staffId: releasedBy, what: 'published' })
  await setTimer(tx, services.clock, { kind: tellTimer, subject: row.id, dueAt: now })
}
