import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { type TimerKind } from '../../jobs/timerKind'
import { setTimer } from '../../jobs/timers'
import { withdrawInvitations } from '../identity/credentials'
import { returnClaims } from '../requests/returnClaims'
import { type Change } from './change'
import { assertStillAdministered } from './lastAdministrator'

const claimsAgain = 'claims_of_deactivated'
/** Longer (ms) than a call that was let in just before. */
const laterThanAnyCall = 60_000

/** Their sessions at PCs are over; in WeChat the account is theirs as a citizen, and has no staff record behind it any more. */
const endSessions = async (tx: Transaction, staffId: string): Promise<void> => {
  await tx.execute('DELETE FROM session WHERE staffId = ?', [staffId])
  await forgetSecondFactor(tx, staffId)
}

/** Whichever session of theirs had seen a second factor has to see it again. */
const forgetSecondFactor = async (tx: Transaction, staffId: string): Promise<void> => {
  await tx.execute("UPDATE session SET level = 'password' WHERE staffId = ? OR accountId IN (SELECT id FROM account WHERE staffId = ?)", [staffId, staffId])
}

/** 停用: from this moment on they are nobody here. */
export const deactivate: Change<typeof contract.deactivatePerson> = async (tx, { services, record, now }) => {
  const { affected } = await tx.execute('UPDATE staff SET disabledAt = ? WHERE id = ? AND disabledAt IS NULL', [now, record.id])
  if (affected !== 1) throw new DomainError('stale_version')
  await assertStillAdministered(tx, record.assignments, now)
  await endSessions(tx, record.id)
  await withdrawInvitations(tx, record.id, now)
  await returnClaims(tx, record.id)
  await setTimer(tx, services.clock, { kind: claimsAgain, subject: record.id, dueAt: now + laterThanAnyCall })
  return { what: 'deactivated' }
}

/** 恢复: with the roles that they had. */
export const reactivate: Change<typeof contract.reactivatePerson> = async (tx, { record }) => {
  const { affected } = await tx.execute('UPDATE staff SET disabledAt = NULL WHERE id = ? AND disabledAt IS NOT NULL', [record.id])
  if (affected !== 1) throw new DomainError('stale_version')
  return { what: 'reactivated' }
}

/** 重置动态码: after a lost phone; their sessions are asked again. */
export const resetSecondFactor: Change<typeof contract.resetSecondFactor> = async (tx, { record }) => {
  const { affected } = await tx.execute('DELETE FROM staff_second_factor WHERE staffId = ? AND confirmedAt IS NOT NULL', [record.id])
  if (affected !== 1) throw new DomainError('stale_version')
  await forgetSecondFactor(tx, record.id)
  return { what: 'second_factor_reset' }
}

/** A call that was let in just before may have taken something up just after: it goes back, too. */
export const claimsTimer: TimerKind = {
  kind: claimsAgain,
  run: async ({ database }, staffId) => {
    const gone = await database.query('SELECT 1 AS one FROM staff WHERE id = ? AND disabledAt IS NOT NULL', [staffId])
    if (gone.length > 0) await returnClaims(database, staffId)
    return null
  },
}
