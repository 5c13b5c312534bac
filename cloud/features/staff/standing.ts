import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { withdrawInvitations } from '../identity/credentials'
import { handOver, lookAgain } from '../inHand/handOver'
import { type Change } from './change'
import { assertColleagueOf } from './colleagueOf'
import { assertStillAdministered } from './lastAdministrator'

/** Their sessions at PCs are over; in WeChat the account is theirs as a citizen, and has no staff record behind it any more. */
const endSessions = async (tx: Transaction, staffId: string): Promise<void> => {
  await tx.execute('DELETE FROM session WHERE staffId = ?', [staffId])
  await forgetSecondFactor(tx, staffId)
}

/** Whichever session of theirs had seen a second factor has to see it again. */
const forgetSecondFactor = async (tx: Transaction, staffId: string): Promise<void> => {
  await tx.execute("UPDATE session SET level = 'password' WHERE staffId = ? OR accountId IN (SELECT id FROM account WHERE staffId = ?)", [staffId, staffId])
}

/** 停用: from this moment on they are nobody here, and nothing is theirs. */
export const deactivate: Change<typeof contract.deactivatePerson> = async (tx, { services, staff, record, network, body, now }) => {
  await assertColleagueOf(tx, record, body.toStaffId, now)
  const { affected } = await tx.execute('UPDATE staff SET disabledAt = ? WHERE id = ? AND disabledAt IS NULL', [now, record.id])
  if (affected !== 1) throw new DomainError('stale_version')
  await assertStillAdministered(tx, record.assignments, now)
  await endSessions(tx, record.id)
  await withdrawInvitations(tx, record.id, now)
  await handOver(tx, services, network, { fromStaffId: record.id, toStaffId: body.toStaffId, byStaffId: staff.id, isForGood: true })
  await lookAgain(tx, services, record.id)
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
