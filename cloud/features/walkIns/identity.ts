import { type contract } from '@shared/contract/contract'
import { type RequestIdentity } from '@shared/contract/walkIns'
import { DomainError } from '@shared/domain/error'
import { type HelpRelation } from '@shared/domain/representation'
import { relationTexts, representationTexts } from '@shared/text/consents'
import { type Transaction } from '../../database/database'
import { readOne } from '../../database/rows'
import { asHandler, type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { takeFromLimit } from '../../middleware/limits'
import { type Services } from '../../services'
import { personTable } from '../identity/entities'
import { presentUnit } from '../network/presenter'
import { attachAccount } from '../people/attach'
import { checkPerson } from '../people/check'
import { spendLinkCode } from '../people/linkCode'
import { actingFor, holdAccount } from '../people/representations'
import { isOwnRequest, logLook, type OpenedRequest, readForStaff } from '../requests/open'
import { readRequest } from '../requests/read'
import { actionsOnBehalf, actsFor } from './onBehalf'
import { readCardNumber } from './open'

type CheckCall = Call<typeof contract.checkIdentity>

/** Who somebody is, is for those who handle requests there: an editor or a partner of that unit reads of a request, and no more. */
const readAsHandler = (services: Services, staff: StaffActor, id: string): Promise<OpenedRequest> => readForStaff(services, asHandler(staff), id)

/**
 * Also read by the partner point that filed it, for what it may still do for the person; who acts for them is not told there.
 * Throws `forbidden` to everybody else who does not handle requests.
 */
const readAtCounter = async (services: Services, staff: StaffActor, id: string): Promise<{ opened: OpenedRequest; seesAccounts: boolean }> => {
  try {
    return { opened: await readAsHandler(services, staff, id), seesAccounts: true }
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'forbidden') throw error
    const opened = await readForStaff(services, staff, id)
    if (!(await actsFor(services.database, staff, opened.request))) throw error
    return { opened, seesAccounts: false }
  }
}

/** How the person of a request is known: level and who acts for them. The look is logged. */
export const presentIdentity = async ({ services, staff, now }: { services: Services; staff: StaffActor; now: number }, requestId: string): Promise<RequestIdentity> => {
  const { opened, seesAccounts } = await readAtCounter(services, staff, requestId)
  await logLook(services, staff, opened, now, 'identity')
  const { request, network } = opened
  const person = await readOne(services.database, personTable, { id: request.personId })
  const accounts = await actingFor(services.database, request.personId, now)
  const isOurs = await actsFor(services.database, staff, request)
  return {
    level: person?.level ?? 'declared',
    version: request.version,
    accounts: (seesAccounts ? accounts : []).map(({ kind, relation, evidence, fromAt }) => ({ kind, text: relation ? `${representationTexts[kind]}（${relationTexts[relation]}）` : representationTexts[kind], evidence, fromAt })),
    assisted: request.filedUnitId === null ? null : { unit: presentUnit(network.unit(request.filedUnitId)), canRenewReceipt: isOurs && accounts.length === 0, actions: isOurs ? actionsOnBehalf(request, network, now) : [] },
  }
}

export interface PreparedCheck {
  idNumber: string
  /** The unit at whose counter it was compared. */
  unitId: string
  link: { code: string; relation: HelpRelation | null } | null
}

/** Wrong codes that a clerk may type before waiting: of a million, hardly one is good at a time. */
const codeTries = { calls: 10, perSeconds: 600 } as const

export const prepareCheck = async ({ services, staff, params, body, now }: CheckCall): Promise<PreparedCheck> => {
  const { unitId } = await readAsHandler(services, staff, params.id)
  const idNumber = readCardNumber(body.idNumber, now)
  if (body.link) await takeFromLimit(services, `linkCode:${staff.id}`, codeTries)
  return { idNumber, unitId, link: body.link && { code: body.link.code.replace(/\D/g, ''), relation: body.link.relation } }
}

/** 核对身份: the card and the person stand before the clerk. With the code on the person's phone, that phone sees their requests from now on. */
export const checkIdentity = async (tx: Transaction, call: CheckCall, { idNumber, unitId, link }: PreparedCheck): Promise<string> => {
  const { services, staff, params, body, now } = call
  const by = { staffId: staff.id, unitId, requestId: params.id }
  const accountId = link && (await spendLinkCode(tx, services, link.code, now))
  if (accountId) await holdAccount(tx, accountId)
  const { personId } = await readRequest(tx, services, params.id)
  const checkedId = await checkPerson(tx, services, { personId, idNumber, keepsAccounts: body.keepsAccounts, by, now })
  if (accountId && link) await attach(tx, call, { accountId, personId: checkedId, relation: link.relation, unitId })
  // The card may have shown that it is the clerk's own, or their family's: then a colleague compares it.
  if (await isOwnRequest(tx, staff, checkedId)) throw new DomainError('own_request')
  return params.id
}

const attach = async (tx: Transaction, { services, staff, params, now }: CheckCall, { accountId, personId, relation, unitId }: { accountId: string; personId: string; relation: HelpRelation | null; unitId: string }): Promise<void> => {
  await attachAccount(tx, services, { accountId, personId, relation, evidence: 'counter', requestId: params.id, staff: { staffId: staff.id, unitId }, now })
}
