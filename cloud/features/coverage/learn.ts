import { type Area, contains } from '@shared/domain/coverage'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { duplicateKey, insert } from '../../database/rows'
import { isEntered } from '../../routing/facts'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { type AreaLesson } from '../requests/actions/types'
import { unitAreaKey } from './area'
import { coverageProposalRequestTable, coverageProposalTable } from './entities'
import { areaOfAddress } from './keptText'
import { readPlaceOf } from './keptPlace'

type Lesson = AreaLesson & { requestId: string }

/** Whether people entered it already, for the unit or one under it; of a person's own choice also whether the router knows it by itself. */
const isKnown = (area: Area, { unitId, origin }: Lesson, place: string, network: NetworkView): boolean => {
  const { path } = network.unit(unitId)
  const isTheirs = (id: string): boolean => network.find(id)?.path.startsWith(path) === true
  if (network.coverage.some((entry) => isEntered(entry) && contains(entry.area, area) && isTheirs(entry.unitId))) return true
  if (origin !== 'confirmed') return false
  const decision = network.router.decide({ kind: 'typed', text: place })
  return decision.kind === 'decided' && [decision.place.streetId, decision.place.communityId].includes(unitId)
}

/** The open proposal of that key, made where there is none yet. */
const openProposal = async (tx: Transaction, { clock, vault }: Services, { lesson, area, key }: { lesson: Lesson; area: Area; key: string }, at: number): Promise<string | undefined> => {
  const read = async () => (await tx.query<{ id: string }>('SELECT id FROM coverage_proposal WHERE openKey = ?', [key]))[0]?.id
  const known = await read()
  if (known) return known
  const id = newId(clock)
  try {
    await insert(tx, coverageProposalTable, {
      id, status: 'open', origin: lesson.origin, area: vault.seal(JSON.stringify(area), id), unitId: lesson.unitId, fromUnitId: lesson.fromUnitId, times: 0, requestId: lesson.requestId,
      proposedAt: at, lastAt: at, decidedAt: null, decidedByStaffId: null, reason: null, areaKey: key, openKey: key,
    })
    return id
  } catch (error) {
    // Another request taught the same in this moment.
    if (!duplicateKey(error)) throw error
    return read()
  }
}

/**
 * A request taught whose area its address is: an open proposal for the district, which counts up with each further request that says the same.
 * What people refused once is not proposed again for what applicants say of themselves.
 */
export const learn = async (tx: Transaction, services: Services, network: NetworkView, taught: Lesson, at: number): Promise<void> => {
  const unit = network.successor(taught.unitId)
  if (unit?.kind !== 'street' && unit?.kind !== 'community') return
  const lesson = { ...taught, unitId: unit.id }
  const place = await readPlaceOf(tx, services.vault, lesson.requestId)
  const area = place === null ? null : areaOfAddress(network.router.readAddress(place), network)
  if (place === null || area === null || isKnown(area, lesson, place, network)) return
  const key = services.vault.blindIndex('place', unitAreaKey(unit.id, area))
  const refused = await tx.query("SELECT 1 AS one FROM coverage_proposal WHERE areaKey = ? AND status = 'declined' LIMIT 1", [key])
  if (lesson.origin === 'confirmed' && refused.length > 0) return
  const proposalId = await openProposal(tx, services, { lesson, area, key }, at)
  if (proposalId) await countOnce(tx, proposalId, lesson, at)
}

/** The request itself is held by the step that teaches, so that nobody else counts it in between. */
const countOnce = async (tx: Transaction, proposalId: string, { requestId, origin, fromUnitId }: Lesson, at: number): Promise<void> => {
  const counted = await tx.query('SELECT 1 AS one FROM coverage_proposal_request WHERE proposalId = ? AND requestId = ?', [proposalId, requestId])
  const times = counted.length > 0 ? 0 : 1
  if (times > 0) await insert(tx, coverageProposalRequestTable, { proposalId, requestId })
  await tx.execute(
    `UPDATE coverage_proposal SET times = times + ?, requestId = ?, lastAt = ?, fromUnitId = COALESCE(?, fromUnitId), origin = CASE WHEN ? = 'corrected' THEN 'corrected' ELSE origin END
     WHERE id = ? AND status = 'open'`, [times, requestId, at, fromUnitId, origin, proposalId])
}
