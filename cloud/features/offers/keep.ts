import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type OfferAction, type OfferChange } from '@shared/domain/offers'
import { type Clock } from '../../database/clock'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert, readOne, update } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { contentOf, writeContent } from './content'
import { offerChangeTable, offerPlaceTable, offerReportTable, type OfferRow } from './entities'
import { todayOf } from './read'
import { assertMayDo, type OfferScope, scopeNow } from './scope'

interface Keeping {
  services: Services
  staff: StaffActor
  now: number
}

const record = (tx: Transaction, clock: Clock, change: { placeId: string; byStaffId: string; what: OfferChange; reason?: string }): Promise<void> =>
  insert(tx, offerChangeTable, { reason: null, ...change, id: newId(clock), at: clock.now() })

/** Whose place it is: a partner's own, or as the bureau says. Throws `invalid_input`, `forbidden`. */
const partnerOf = (asked: string | null, { isBureau, partnerIds }: OfferScope, network: NetworkView): string | null => {
  if (!isBureau) {
    const [own] = partnerIds
    if (!own || (asked !== null && !partnerIds.includes(asked))) throw new DomainError('forbidden')
    return asked ?? own
  }
  if (asked !== null && network.find(asked)?.kind !== 'partner') throw new DomainError('invalid_input', { fields: { partnerUnitId: { code: 'choose_unit' } } })
  return asked
}

/** 提出一处: nobody reads it before the bureau released it. */
export const proposeOffer = async (tx: Transaction, { services: { clock }, staff, body, now }: Call<typeof contract.proposeOffer>, network: NetworkView): Promise<string> => {
  const scope = await scopeNow(tx, staff.id, now)
  const id = newId(clock)
  await insert(tx, offerPlaceTable, {
    id, state: 'proposed', released: null, draft: writeContent(contentOf(body, network)), draftByStaffId: staff.id, draftAt: now,
    checkedDay: null, partnerUnitId: partnerOf(body.partnerUnitId, scope, network), version: 0, createdAt: now, updatedAt: now,
  })
  await record(tx, clock, { placeId: id, byStaffId: staff.id, what: 'proposed' })
  return id
}

interface Step {
  action: OfferAction
  what: OfferChange
  id: string
  version: number
  reason?: string
  set: (row: OfferRow, scope: OfferScope) => Partial<OfferRow>
}

/** What all changes share: the place as it is now, whether they may, and that nobody was first. */
const changePlace = async (tx: Transaction, { services: { clock }, staff, now }: Keeping, { action, what, id, version, reason, set }: Step): Promise<string> => {
  const scope = await scopeNow(tx, staff.id, now)
  const row = await readOne(tx, offerPlaceTable, { id })
  if (!row) throw new DomainError('not_found')
  assertMayDo(action, scope, row)
  const changed = await update(tx, offerPlaceTable, { ...set(row, scope), version: version + 1, updatedAt: now }, { id, version })
  if (changed !== 1) throw new DomainError('stale_version')
  await record(tx, clock, { placeId: id, byStaffId: staff.id, what, ...(reason ? { reason } : {}) })
  return id
}

/** What people reported is done with once the bureau looked. */
const settleReports = async (tx: Transaction, placeId: string, now: number): Promise<void> => {
  await tx.execute('UPDATE offer_report SET handledAt = ? WHERE placeId = ? AND handledAt IS NULL', [now, placeId])
}

/** 修改: everybody goes on reading the former words. */
export const changeOffer = (tx: Transaction, call: Call<typeof contract.changeOffer>, network: NetworkView): Promise<string> =>
  changePlace(tx, call, {
    action: 'change', what: 'changed', id: call.params.id, version: call.body.version,
    set: (row, scope) => ({
      draft: writeContent(contentOf(call.body, network)), draftByStaffId: call.staff.id, draftAt: call.now, state: row.state === 'declined' ? 'proposed' : row.state,
      partnerUnitId: partnerOf(scope.isBureau ? call.body.partnerUnitId : row.partnerUnitId, scope, network),
    }),
  })

const assertNotAhead = (day: string | null, field: string, now: number): void => {
  if (day !== null && day > todayOf(now)) throw new DomainError('invalid_input', { fields: { [field]: { code: 'date_after_today' } } })
}

/** 公布, or once more what was withdrawn. */
export const releaseOffer = (tx: Transaction, call: Call<typeof contract.releaseOffer>): Promise<string> => {
  const { params, body, now } = call
  assertNotAhead(body.checkedDay, 'checkedDay', now)
  return changePlace(tx, call, {
    action: 'release', what: 'released', id: params.id, version: body.version,
    set: (row) => ({ state: 'released', released: row.draft ?? row.released, draft: null, checkedDay: body.checkedDay ?? row.checkedDay }),
  })
}

/** 不采纳: of a place that stands there already only the new words go. */
export const declineOffer = (tx: Transaction, call: Call<typeof contract.declineOffer>): Promise<string> =>
  changePlace(tx, call, {
    action: 'decline', what: 'declined', id: call.params.id, version: call.body.version, reason: call.body.reason,
    set: ({ released }) => (released === null ? { state: 'declined' } : { draft: null }),
  })

/** 撤下. */
export const withdrawOffer = async (tx: Transaction, call: Call<typeof contract.withdrawOffer>): Promise<string> => {
  const id = await changePlace(tx, call, { action: 'withdraw', what: 'withdrawn', id: call.params.id, version: call.body.version, reason: call.body.reason, set: () => ({ state: 'withdrawn' }) })
  await settleReports(tx, id, call.now)
  return id
}

/** 核对: it was looked at, and it is so. */
export const checkOffer = async (tx: Transaction, call: Call<typeof contract.checkOffer>): Promise<string> => {
  const { params, body, now } = call
  assertNotAhead(body.day, 'day', now)
  const id = await changePlace(tx, call, { action: 'check', what: 'checked', id: params.id, version: body.version, set: () => ({ checkedDay: body.day }) })
  await settleReports(tx, id, now)
  return id
}

/** 反映信息有误. Throws `not_found` for what nobody reads (any more). */
export const reportOffer = async (tx: Transaction, { services: { clock, vault }, account, params, body, now }: Call<typeof contract.reportOffer>): Promise<string> => {
  if (!(await readOne(tx, offerPlaceTable, { id: params.id, state: 'released' }))) throw new DomainError('not_found')
  const id = newId(clock)
  await insert(tx, offerReportTable, { id, placeId: params.id, at: now, accountId: account.id, text: vault.seal(body.text, id), handledAt: null })
  return id
}
