import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { bureauName } from '@shared/text/labels'
import { renderSVG } from 'uqr'
import { type Sql } from '../../database/database'
import { duplicateKey, insert, readOne } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { base32, matchingStep, newTotpSecret, otpauthUri } from '../../security/totp'
import { secondFactorTable } from './entities'
import { countTry, forgetTries } from './signInTries'
import { recordStaffChange } from './staffChanges'

/** Whether they have an authenticator already. */
export const hasSecondFactor = async (sql: Sql, staffId: string): Promise<boolean> =>
  (await sql.query('SELECT 1 AS one FROM staff_second_factor WHERE staffId = ? AND confirmedAt IS NOT NULL', [staffId])).length > 0

/** Only whoever must give one has one. */
const assertNeeded = ({ assignments }: StaffActor): void => {
  if (!assignments.some(({ unitKind }) => unitKind === 'bureau')) throw new DomainError('forbidden')
}

const dataUri = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`

/**
 * A secret for a new authenticator, anew at each call: one that somebody else saw before is worth nothing. Throws `second_factor_set` once
 * a first code has confirmed one.
 */
export const beginSecondFactor = async ({ services, staff, now }: Call<typeof contract.beginSecondFactor>): Promise<AnswerOf<typeof contract.beginSecondFactor>> => {
  assertNeeded(staff)
  const secret = newTotpSecret()
  const columns = { secret: services.vault.seal(secret.toString('base64url'), staff.id), lastStep: 0, createdAt: now }
  await keepUnconfirmed(services, staff.id, columns)
  const uri = otpauthUri(secret, { issuer: bureauName, account: staff.name })
  return { secret: base32(secret), uri, qrCode: dataUri(renderSVG(uri, { border: 4 })) }
}

const keepUnconfirmed = async ({ database }: Services, staffId: string, columns: { secret: string; lastStep: number; createdAt: number }): Promise<void> => {
  const replaced = await database.execute(
    'UPDATE staff_second_factor SET secret = ?, lastStep = ?, createdAt = ? WHERE staffId = ? AND confirmedAt IS NULL', [columns.secret, columns.lastStep, columns.createdAt, staffId])
  if (replaced.affected === 1) return
  await insert(database, secondFactorTable, { staffId, ...columns, confirmedAt: null }).catch((error: unknown) => {
    throw duplicateKey(error) ? new DomainError('second_factor_set') : error
  })
}

/** Takes a code, once, and with it the session as one of the bureau; the first code confirms the authenticator. Throws `wrong_code`, `sign_in_paused`. */
export const giveSecondFactor = async ({ services, actor, staff, body, now }: Call<typeof contract.giveSecondFactor>): Promise<void> => {
  const { database, vault, clock } = services
  assertNeeded(staff)
  await countTry(services, { code: staff.id }, now)
  const known = await readOne(database, secondFactorTable, { staffId: staff.id })
  const step = known ? matchingStep(Buffer.from(vault.open(known.secret, staff.id), 'base64url'), body.code, now) : null
  if (!known || step === null) throw new DomainError('wrong_code')
  await database.transaction(async (tx) => {
    // Of two calls with one code the second finds the step taken; and a secret that was replaced meanwhile confirms nothing.
    const taken = await tx.execute(
      'UPDATE staff_second_factor SET lastStep = ?, confirmedAt = COALESCE(confirmedAt, ?) WHERE staffId = ? AND lastStep < ? AND secret = ?', [step, now, staff.id, step, known.secret])
    if (taken.affected !== 1) throw new DomainError('wrong_code')
    await tx.execute("UPDATE session SET level = 'full' WHERE id = ?", [actor.sessionId])
    if (known.confirmedAt === null) await recordStaffChange(tx, clock, { staffId: staff.id, what: 'second_factor_set', byStaffId: staff.id })
  })
  await forgetTries(services, { code: staff.id })
}
