import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { readOne, update } from '../../database/rows'
import { type Services } from '../../services'
import { moveAudiences } from '../audiences/belongings'
import { personTable, type PersonRow, representationTable } from '../identity/entities'
import { presentPerson } from '../identity/presenter'
import { sealProfile } from '../identity/profile'
import { moveAppointments } from '../appointments/merged'
import { moveInterests } from '../posts/merged'
import { moveRecord } from '../record/moveRecord'
import { moveSignups } from '../signups/merged'
import { moveVisits } from '../visits/merged'
import { logIdentity } from './identityLog'
import { ended, moveRepresentation, releaseExpired, representationsOf } from './representations'

export interface Merge {
  keptId: string
  absorbedId: string
  /** Who found out, and by what. */
  by: { accountId?: string; staffId?: string; unitId?: string; requestId: string; evidence: 'receipt' | 'counter' }
  now: number
}

/** Holds a person until the transaction ends: whoever would merge or begin something for them waits. Throws `stale_version` when they were merged or deleted by now. */
export const holdPerson = async (tx: Transaction, id: string): Promise<PersonRow> => {
  const { affected } = await tx.execute('UPDATE person SET version = version + 1 WHERE id = ? AND mergedInto IS NULL AND erasedAt IS NULL', [id])
  const row = affected === 1 ? await readOne(tx, personTable, { id }) : undefined
  if (!row) throw new DomainError('stale_version')
  return row
}

/**
 * Two records turn out to be one human being: everything of the one moves to the other, within the caller's transaction. What says how to reach
 * them is, of two declared ones, taken from whichever was written last and sealed anew, for a seal is bound to its row. A checked record stays
 * as it is: the absorbed one was only declared, by whoever holds that phone. The absorbed row keeps nothing of them.
 */
export const mergePersons = async (tx: Transaction, services: Services, merge: Merge): Promise<void> => {
  const { keptId, absorbedId, by, now } = merge
  // Always in the same order, so that two merges cannot wait for each other.
  const held = new Map<string, PersonRow>()
  for (const id of [keptId, absorbedId].sort()) held.set(id, await holdPerson(tx, id))
  const [kept, absorbed] = [held.get(keptId), held.get(absorbedId)]
  if (!kept || !absorbed || absorbed.level === 'checked') throw new DomainError('other_person')
  if (kept.level !== 'checked' && absorbed.updatedAt > kept.updatedAt) await takeContact(tx, services, kept, absorbed)
  await emptyOut(tx, services, absorbed, keptId, now)
  await moveBelongings(tx, keptId, absorbedId)
  await moveRecord(tx, services, keptId, absorbedId, now)
  await moveVisits(tx, keptId, absorbedId, now)
  await moveAppointments(tx, services, keptId, absorbedId, now)
  await moveSignups(tx, services, keptId, absorbedId)
  await moveInterests(tx, keptId, absorbedId, now)
  await moveAudiences(tx, keptId, absorbedId, now)
  // Once their seats and interests are the other one's: whatever tells them of these from now on finds that one.
  await tx.execute("UPDATE notification SET recipientId = ? WHERE recipientKind = 'person' AND recipientId = ?", [keptId, absorbedId])
  await moveAccounts(tx, merge)
  await logIdentity(tx, services, { step: 'merged', personId: keptId, otherPersonId: absorbedId, ...by }, now)
}

/** Phone, addresses and workplace of the newer record; the name is the same. */
const takeContact = async (tx: Transaction, { vault }: Services, kept: PersonRow, absorbed: PersonRow): Promise<void> => {
  const newer = presentPerson({ vault }, absorbed)
  const { phone, phoneIndex, residence, registered, workplace } = sealProfile(vault, kept.id, newer)
  await update(tx, personTable, { phone, phoneIndex, residence, ...(registered ? { registered } : {}), homeUnitId: absorbed.homeUnitId, ...(workplace ? { workplace } : {}), updatedAt: absorbed.updatedAt }, { id: kept.id })
}

const emptyOut = async (tx: Transaction, { vault }: Services, { id, level }: PersonRow, mergedInto: string, now: number): Promise<void> => {
  const nothing = vault.seal('', id)
  const emptied = await update(tx, personTable, { mergedInto, name: nothing, phone: nothing, phoneIndex: '', residence: vault.seal('{}', id), registered: null, workplace: null, homeUnitId: null, updatedAt: now }, { id, level })
  if (emptied !== 1) throw new DomainError('stale_version')
}

/** A submitted request gets a new version: whoever is acting on it at this moment still sees the old person, and looks again. */
const moveBelongings = async (tx: Transaction, keptId: string, absorbedId: string): Promise<void> => {
  await tx.execute("UPDATE service_request SET personId = ?, version = version + 1 WHERE personId = ? AND status <> 'draft'", [keptId, absorbedId])
  await tx.execute("UPDATE service_request SET personId = ? WHERE personId = ? AND status = 'draft'", [keptId, absorbedId])
  await tx.execute('UPDATE access_log SET personId = ? WHERE personId = ?', [keptId, absorbedId])
  await tx.execute('UPDATE consent SET personId = ? WHERE personId = ?', [keptId, absorbedId])
}

/** An account that acts for both acts for the one that stays once, and as itself where it is itself for either. */
const moveAccounts = async (tx: Transaction, { keptId, absorbedId, now }: Merge): Promise<void> => {
  for (const id of [keptId, absorbedId]) await releaseExpired(tx, await representationsOf(tx, id), now)
  const standing = await representationsOf(tx, keptId)
  for (const row of await representationsOf(tx, absorbedId)) {
    const other = standing.find(({ accountId }) => accountId === row.accountId)
    const goesOn = !other || row.kind === 'self'
    if (other && goesOn) await update(tx, representationTable, ended(now), { id: other.id })
    if (goesOn) await moveRepresentation(tx, row, keptId)
    else await update(tx, representationTable, ended(now), { id: row.id })
  }
  // Who once acted for somebody of theirs must not handle their requests later: the past goes along.
  await tx.execute('UPDATE representation SET personId = ? WHERE personId = ?', [keptId, absorbedId])
}
