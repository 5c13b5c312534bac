import { type AnswerOf } from '@shared/contract/endpoint'
import { type contract } from '@shared/contract/contract'
import { type Load, type TeamMember } from '@shared/contract/team'
import { DomainError } from '@shared/domain/error'
import { isHandlerRole } from '@shared/domain/roles'
import { roleTexts } from '@shared/text/labels'
import { memberStateTexts } from '@shared/text/team'
import { type Call } from '../../middleware/endpoints'
import { notHiddenFrom } from '../requests/hiddenFrom'
import { presentUnit } from '../network/presenter'
import { readRecords, readRecordsOf, type StaffRecord } from '../staff/records'
import { looksAfter, mayDo, type Scope, scopeOf } from '../staff/scope'
import { noLoad, readDrafts, readLoads } from './load'

interface Seen {
  unitId: string
  scope: Scope
  load: Load
  drafts: number
  now: number
}

const rolesHere = ({ assignments }: StaffRecord, unitId: string) => assignments.filter((one) => one.unitId === unitId && one.state === 'now' && isHandlerRole(one.role))

const stateOf = (record: StaffRecord, { unitId, now }: Seen): TeamMember['state']['code'] => {
  if (record.disabledAt !== null) return 'deactivated'
  if (rolesHere(record, unitId).length === 0) return 'left'
  return record.leaves.some(({ fromAt, untilAt }) => fromAt <= now && untilAt > now) ? 'on_leave' : 'active'
}

/** A colleague for whoever looks after the unit: what they have in hand and when they are away; nothing of how they sign in. */
const presentMember = (record: StaffRecord, seen: Seen): TeamMember => {
  const state = stateOf(record, seen)
  return {
    id: record.id, name: record.name,
    roleText: [...new Set(rolesHere(record, seen.unitId).map(({ role }) => roleTexts[role]))].join('、'),
    state: { code: state, text: memberStateTexts[state] },
    leaves: record.leaves.map(({ id, fromAt, untilAt, handToName }) => ({ id, fromAt, untilAt, isNow: fromAt <= seen.now && untilAt > seen.now, handToName })),
    load: seen.load, drafts: seen.drafts,
    needsHandOver: state !== 'active' && seen.load.inHand > 0,
    may: mayDo(seen.scope, record).filter((action) => action === 'leave' || action === 'handOver'),
  }
}

/** 谁手上有什么: everybody who handles requests there, and whoever else still holds some of it. By name: nobody is measured against anybody. */
export const listTeam = async ({ services: { database, network }, staff, params, now }: Call<typeof contract.listTeam>): Promise<AnswerOf<typeof contract.listTeam>> => {
  const view = await network.current()
  const unit = view.find(params.id)
  if (!unit) throw new DomainError('not_found')
  const scope = scopeOf(staff)
  if (!looksAfter(scope, unit.path)) throw new DomainError('forbidden')
  const loads = await readLoads(database, view.handledBy([unit.id]), notHiddenFrom(staff, view), now)
  const there = await readRecordsOf(database, unit.id, now)
  const others = [...loads.keys()].filter((id): id is string => id !== null && !there.some((record) => record.id === id))
  const records = [...there, ...(await readRecords(database, others, now))]
  const drafts = await readDrafts(database, records.map(({ id }) => id))
  const members = records
    .map((record) => presentMember(record, { unitId: unit.id, scope, load: loads.get(record.id) ?? noLoad, drafts: drafts.get(record.id) ?? 0, now }))
    .filter(({ state, load, drafts: written }) => state.code === 'active' || state.code === 'on_leave' || load.inHand > 0 || written > 0)
    .sort((one, other) => one.name.localeCompare(other.name, 'zh-Hans-CN') || one.id.localeCompare(other.id))
  return { unit: presentUnit(unit), unclaimed: loads.get(null) ?? noLoad, members }
}
