import { type contract } from '@shared/contract/contract'
import { type Colleague } from '@shared/contract/staffRequests'
import { DomainError } from '@shared/domain/error'
import { isFinal } from '@shared/domain/workflow'
import { roleTexts } from '@shared/text/labels'
import { type Sql, type Transaction } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { nobodyToTake, readBelonging, readColleagues, readTaker } from '../inHand/colleagues'
import { type NetworkView } from '../network/network'
import { type Change } from './actions/types'
import { type RequestRow } from './entities'
import { isHiddenFrom } from './hiddenFrom'
import { readForStaff } from './open'

/** Colleagues at work in the unit whose turn it is, each once, without whoever has it already and whoever is family of its person or of the unit that it is about. */
const colleaguesFor = async (sql: Sql, request: RequestRow, network: NetworkView, now: number): Promise<Colleague[]> => {
  const { ownerUnitId, personId, assigneeId } = request
  const rows = await readColleagues(sql, [network.responsible(ownerUnitId)], now, personId)
  const belonging = await readBelonging(sql, rows.map(({ id }) => id), now)
  const isKept = (id: string): boolean => isHiddenFrom({ assignments: belonging.filter(({ staffId }) => staffId === id) }, request, network)
  const ids = [...new Set(rows.map(({ id }) => id))].filter((id) => id !== assigneeId && !isKept(id))
  return ids.map((id) => {
    const theirs = rows.filter((row) => row.id === id)
    return { id, name: theirs[0]?.name ?? '', roleText: theirs.map(({ role }) => roleTexts[role]).join('、') }
  })
}

/** Who may take this request over. */
export const listColleagues = async ({ services, staff, params, now }: Call<typeof contract.listColleagues>): Promise<{ colleagues: Colleague[] }> => {
  const { request, network, isHandler } = await readForStaff(services, staff, params.id)
  if (!isHandler) throw new DomainError('forbidden')
  return { colleagues: await colleaguesFor(services.database, request, network, now) }
}

/** That this colleague may take it, as things are now. Throws `invalid_input`. */
export const assertMayTake = async (tx: Transaction, request: RequestRow, network: NetworkView, toStaffId: string, now: number): Promise<void> => {
  if (!(await colleaguesFor(tx, request, network, now)).some(({ id }) => id === toStaffId)) throw nobodyToTake()
}

/**
 * Nobody is given open work while they are away: whoever is on leave takes nothing up (`on_leave`), and what somebody had worked on who is gone by now
 * comes back to nobody's name.
 */
export const withWorker = async (tx: Transaction, before: RequestRow, change: Change, now: number): Promise<Change> => {
  const { assigneeId, status } = { ...before, ...change.set }
  const isTakenUp = Boolean(change.set.assigneeId)
  const isBack = isFinal(before.status) && !isFinal(status)
  if (assigneeId === null || isFinal(status) || !(isTakenUp || isBack) || (await readTaker(tx, assigneeId, now))) return change
  if (isTakenUp) throw new DomainError('on_leave')
  return { ...change, set: { ...change.set, assigneeId: null } }
}
