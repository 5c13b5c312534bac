import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { normalisePhone, phoneProblem } from '@shared/domain/phone'
import { type Problem } from '@shared/domain/problem'
import { parseReceiptCode } from '@shared/domain/receiptCode'
import { parseRequestNumber } from '@shared/domain/requestNumber'
import { type Transaction } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { takeFromLimit } from '../../middleware/limits'
import { sameSecret } from '../../security/token'
import { receiptCodeHash } from '../../security/receiptCode'
import { type Services } from '../../services'
import { attachAccount } from './attach'
import { assertCurrentConsent } from './consents'
import { holdPerson } from './merge'
import { actingFor, holdAccount } from './representations'

type ClaimCall = Call<typeof contract.claimRequest>

/** What was typed, tidy. */
interface Claim {
  number: string
  receiptCode: string
  phone: string
}

/** Tries by one account, and at one number whoever tries: a hundred million codes stay closed, and a person with a worn receipt gets in. */
const tries = { account: { calls: 8, perSeconds: 3600 }, number: { calls: 12, perSeconds: 24 * 3600 } } as const

/** What can be seen from the typing alone. Throws `invalid_input`. */
const readClaim = ({ body }: ClaimCall): Claim => {
  const [number, code, phone] = [parseRequestNumber(body.number), parseReceiptCode(body.receiptCode), phoneProblem(body.phone)]
  const problems: Record<string, Problem> = {
    ...(number.problem ? { number: number.problem } : {}), ...(code.problem ? { receiptCode: code.problem } : {}), ...(phone ? { phone } : {}),
  }
  if (number.problem || code.problem || phone) throw new DomainError('invalid_input', { fields: problems })
  return { number: number.number, receiptCode: code.receiptCode, phone: normalisePhone(body.phone) }
}

/** Counts the try before anything is looked up, for numbers that do not exist like for those that do. */
export const prepareClaim = async (call: ClaimCall): Promise<Claim> => {
  const { services, account, body } = call
  const claim = readClaim(call)
  if (body.relation !== null) assertCurrentConsent(body.consent ?? { version: '' })
  await takeFromLimit(services, `claim:${account.id}`, tries.account)
  await takeFromLimit(services, `claim:${services.vault.blindIndex('claimNumber', claim.number)}`, tries.number)
  return claim
}

interface Found {
  id: string
  personId: string
  applicantPhone: string
  receiptCodeHash: string | null
}

/** The request of which number, code and phone all fit, or one that the account may see already. Every miss is the same `claim_not_matched`. */
const findClaimed = async (tx: Transaction, services: Services, { number, receiptCode, phone }: Claim, ownIds: readonly string[]): Promise<Found> => {
  const [row] = await tx.query<Found>("SELECT id, personId, applicantPhone, receiptCodeHash FROM service_request WHERE number = ? AND status <> 'draft'", [number])
  const isCode = sameSecret(receiptCodeHash(services.vault, row?.id ?? '', receiptCode), row?.receiptCodeHash ?? '')
  const isPhone = row !== undefined && sameSecret(services.vault.open(row.applicantPhone, row.id), phone)
  if (!row || !(ownIds.includes(row.personId) || (isCode && isPhone))) throw new DomainError('claim_not_matched')
  return row
}

/** Whether a phone that stands for the person would see more than this request. */
const hasMoreThan = async (tx: Transaction, { id, personId }: Found): Promise<boolean> =>
  (await tx.query("SELECT 1 AS one FROM service_request WHERE personId = ? AND id <> ? AND (status <> 'draft' OR filedByStaffId IS NULL) LIMIT 1", [personId, id])).length > 0

/**
 * Throws `claim_at_counter` where paper is not enough, for paper gets lost: when somebody's phone sees that person's requests already, and when
 * an ID card made this one of several requests of theirs. The receipt is that of one request; the others were never on the paper.
 */
const assertPaperSuffices = async (tx: Transaction, found: Found, accountId: string, now: number): Promise<void> => {
  const { level } = await holdPerson(tx, found.personId)
  const others = (await actingFor(tx, found.personId, now)).filter((row) => row.accountId !== accountId)
  if (others.length > 0 || (level === 'checked' && (await hasMoreThan(tx, found)))) throw new DomainError('claim_at_counter')
}

/** 找回: whoever holds the paper receipt and knows the phone sees the request on their own phone from now on. The code is used up by the first. */
export const claimRequest = async (tx: Transaction, { services, account, body, now }: ClaimCall, claim: Claim): Promise<string> => {
  await holdAccount(tx, account.id)
  const found = await findClaimed(tx, services, claim, account.personIds)
  const { id, personId, receiptCodeHash: hash } = found
  if (account.personIds.includes(personId)) return id
  await assertPaperSuffices(tx, found, account.id, now)
  const { affected } = await tx.execute('UPDATE service_request SET receiptCodeHash = NULL WHERE id = ? AND receiptCodeHash = ?', [id, hash])
  if (affected !== 1) throw new DomainError('claim_not_matched')
  await attachAccount(tx, services, { accountId: account.id, personId, relation: body.relation, evidence: 'receipt', requestId: id, staff: null, now })
  return id
}
