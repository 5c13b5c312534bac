import { type contract } from '@shared/contract/contract'
import { type OwnInterest } from '@shared/contract/posts'
import { DomainError } from '@shared/domain/error'
import { type RepresentationKind } from '@shared/domain/representation'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { duplicateKey, holes, insert, readOne } from '../../database/rows'
import { type AccountActor } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { notify } from '../../notify/notify'
import { type Services } from '../../services'
import { shownAtFair, todayOf } from '../employers/read'
import { standsFor } from '../identity/policy'
import { type NetworkView } from '../network/network'
import { assertCurrentConsent, recordConsent } from '../people/consents'
import { holdPerson } from '../people/merge'
import { postInterestTable } from './entities'
import { openPosts } from './fitting'
import { listedColumns, type ListedInterest, listedTables, presentOwn, type StepOf } from './presenter'
import { takeBack } from './takeBack'

type ShowCall = Call<typeof contract.showInterest>
const pageSize = 20
/** Steps on a page of interests: some for each. */
const mostSteps = 300

/** As what the account stands for them. Throws `not_found`. */
const asFor = (account: AccountActor, personId: string): RepresentationKind => {
  const as = standsFor(account, personId)
  if (!as) throw new DomainError('not_found')
  return as
}

interface Prepared {
  as: RepresentationKind
  network: NetworkView
}

export const prepareInterest = async ({ services, account, body }: ShowCall): Promise<Prepared> => {
  if (body.consent) assertCurrentConsent(body.consent)
  return { as: asFor(account, body.personId), network: await services.network.current() }
}

const readOpenPost = async (tx: Sql, { params, body, now }: ShowCall): Promise<{ title: string; employerName: string }> => {
  const { activityId } = body
  const [post] = await tx.query<{ title: string; employerName: string }>(
    `SELECT p.title, e.name AS employerName ${openPosts} AND p.id = ?${activityId ? ` AND ${shownAtFair}` : ''}`, [todayOf(now), params.id, ...(activityId ? [activityId] : [])])
  if (!post) throw new DomainError('post_closed')
  return post
}

/** 感兴趣: the person's station hears of it. Throws `post_closed`, `interest_standing` for a second one. */
export const showInterest = async (tx: Transaction, call: ShowCall, { as, network }: Prepared): Promise<string> => {
  const { services, account, params, body, now } = call
  const person = await holdPerson(tx, body.personId)
  const post = await readOpenPost(tx, call)
  const id = newId(services.clock)
  const consentId = body.consent ? await recordConsent(tx, services, { personId: person.id, purpose: 'post_interest', givenBy: as, accountId: account.id }, now) : null
  await insert(tx, postInterestTable, {
    id, personId: person.id, postId: params.id, activityId: body.activityId, state: 'open', consentId, referralId: null, nextContactDay: null, at: now, withdrawnAt: 0, version: 0,
  }).catch((error: unknown) => {
    throw duplicateKey(error) ? new DomainError('interest_standing') : error
  })
  const unitId = person.homeUnitId ?? network.district.id
  await notify(tx, services, { to: { kind: 'unit', id: unitId }, template: 'post_interest', params: { post: post.title, employer: post.employerName }, requestId: null, link: `staffInterests:${id}` })
  return id
}

/** Not any more, whatever came of it by now: with it the consent ends, and what was not handed on stays here. Throws `interest_closed` for the second time. */
export const withdrawInterest = async (tx: Transaction, { account, params, now }: Call<typeof contract.withdrawInterest>): Promise<string> => {
  const row = await readOne(tx, postInterestTable, { id: params.id })
  if (!row) throw new DomainError('not_found')
  asFor(account, row.personId)
  if ((await takeBack(tx, [row.id], now)) !== 1) throw new DomainError('interest_closed')
  return row.id
}

const presentAll = async (services: Services, rows: readonly ListedInterest[], now: number): Promise<OwnInterest[]> => {
  const ids = rows.map(({ id }) => id)
  const steps = await services.database.query<StepOf>(`SELECT id, interestId, at, what, unitId FROM post_interest_step WHERE interestId IN (${holes(ids)}) ORDER BY id LIMIT ${mostSteps}`, ids)
  const network = await services.network.current()
  return rows.map((row) => presentOwn(row, steps, network, todayOf(now)))
}

export const presentOne = async ({ services, account, now }: { services: Services; account: AccountActor; now: number }, id: string): Promise<{ interest: OwnInterest }> => {
  const rows = await services.database.query<ListedInterest>(`SELECT ${listedColumns} FROM ${listedTables} WHERE i.id = ?`, [id])
  const [interest] = await presentAll(services, rows, now)
  if (!interest) throw new DomainError('not_found')
  asFor(account, interest.personId)
  return { interest }
}

/** 我的意向: of somebody whom the account stands for, newest first. */
export const listOwnInterests = async ({ services, account, query, now }: Call<typeof contract.listOwnInterests>): Promise<{ interests: OwnInterest[]; next: string | null }> => {
  asFor(account, query.personId)
  const cursor = decodeCursor(query.after)
  const rows = await services.database.query<ListedInterest>(
    `SELECT ${listedColumns} FROM ${listedTables} WHERE i.personId = ?${cursor ? ' AND i.id < ?' : ''} ORDER BY i.id DESC LIMIT ${pageSize + 1}`, [query.personId, ...(cursor ? [cursor.id] : [])])
  const last = rows[pageSize - 1]
  return { interests: await presentAll(services, rows.slice(0, pageSize), now), next: rows.length > pageSize && last ? encodeCursor({ at: last.at, id: last.id }) : null }
}
