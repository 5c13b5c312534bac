import { type contract } from '@shared/contract/contract'
import { type PostAsk } from '@shared/contract/interests'
import { DomainError } from '@shared/domain/error'
import { askStateTexts } from '@shared/text/posts'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { duplicateKey, insert, readOne, update } from '../../database/rows'
import { asHandler, type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { notify, notifyAll } from '../../notify/notify'
import { type Services } from '../../services'
import { employerPostTable, type EmployerRow, employerTable, type PostRow } from '../employers/entities'
import { todayOf } from '../employers/read'
import { assertKeeps, desksNow, desksOf, keeps } from '../employers/scope'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { type AskRow, postAskTable } from './entities'
import { type PostOf, postOfColumns, presentPostLine } from './presenter'
import { readFollowed } from './staff'

type AskCall = Call<typeof contract.askToLoosen>
type AnswerCall = Call<typeof contract.answerAsk>

/** Of one employer, open and answered: more nobody reads. */
const mostAsks = 100
/** Told at once of a change; a post with more has no limit that keeps people away. */
const mostTold = 500

const readPost = async (sql: Sql, id: string): Promise<{ post: PostRow; employer: EmployerRow }> => {
  const post = await readOne(sql, employerPostTable, { id })
  const employer = post && (await readOne(sql, employerTable, { id: post.employerId }))
  if (!post || !employer) throw new DomainError('not_found')
  return { post, employer }
}

/** For which station somebody asks: that of the person, or the first of their own. Throws `forbidden`. */
export const prepareAsk = async ({ services, staff, params, body }: AskCall): Promise<{ unitId: string; network: NetworkView }> => {
  const network = await services.network.current()
  const [first] = asHandler(staff).assignments
  if (!first) throw new DomainError('forbidden')
  if (!body.forInterestId) return { unitId: first.unitId, network }
  const { row, record } = await readFollowed(services, staff, body.forInterestId)
  if (row.postId !== params.id) throw new DomainError('not_found')
  return { unitId: record.unitId, network }
}

/** 请单位放宽条件: whoever keeps the employer hears of it. Throws `ask_standing` while the station waits for an answer. */
export const askToLoosen = async (tx: Transaction, { services, staff, params, body, now }: AskCall, { unitId, network }: { unitId: string; network: NetworkView }): Promise<string> => {
  const { post, employer } = await readPost(tx, params.id)
  const id = newId(services.clock)
  await insert(tx, postAskTable, {
    id, postId: post.id, employerId: employer.id, openKey: `${post.id}:${unitId}`, what: body.what, wish: services.vault.seal(body.wish, id), forInterestId: body.forInterestId, byStaffId: staff.id, unitId, at: now, state: 'open',
    words: null, limitsBefore: post.limits, limitsAfter: null, answeredByStaffId: null, answeredAt: null, version: 0,
  }).catch((error: unknown) => {
    throw duplicateKey(error) ? new DomainError('ask_standing') : error
  })
  const words = { post: post.title, employer: employer.name, unit: network.unit(unitId).shortName }
  await notify(tx, services, { to: { kind: 'unit', id: employer.keptByUnitId }, template: 'post_ask', params: words, requestId: null, link: `staffEmployers:${employer.id}` })
  return id
}

/** What the employer said. Where it gives way the post is changed in the same step, and those of the station that asked who would like it are told. Throws `ask_answered`, `stale_version`. */
export const answerAsk = async (tx: Transaction, call: AnswerCall, network: NetworkView): Promise<string> => {
  const { services, staff, params, body, now } = call
  const ask = await readOne(tx, postAskTable, { id: params.id })
  if (!ask) throw new DomainError('not_found')
  const { post, employer } = await readPost(tx, ask.postId)
  assertKeeps(await desksNow(tx, staff.id, now), network, employer.keptByUnitId)
  const limits = body.answer === 'refused' ? null : body.limits
  if (body.answer === 'agreed' && (limits === null || limits === post.limits)) throw new DomainError('invalid_input', { fields: { limits: { code: 'answer_unchanged' } } })
  const answered = { state: body.answer, openKey: null, words: services.vault.seal(body.words, ask.id), limitsAfter: limits, answeredByStaffId: staff.id, answeredAt: now, version: body.version + 1 }
  if ((await update(tx, postAskTable, answered, { id: ask.id, version: body.version, state: 'open' })) !== 1) throw new DomainError('ask_answered')
  const isLoosened = limits !== null && limits !== post.limits
  if (isLoosened && (await update(tx, employerPostTable, { limits, version: body.postVersion + 1, updatedAt: now }, { id: post.id, version: body.postVersion })) !== 1) throw new DomainError('stale_version')
  const words = { post: post.title, employer: employer.name, state: askStateTexts[body.answer] }
  await notify(tx, services, { to: { kind: 'unit', id: ask.unitId }, template: 'post_ask_answered', params: words, requestId: null, link: `staffEmployers:${employer.id}` })
  if (isLoosened) await tellInterested(tx, services, ask, network, words)
  return ask.id
}

const tellInterested = async (tx: Transaction, services: Services, { postId, unitId }: AskRow, network: NetworkView, params: { post: string; employer: string }): Promise<void> => {
  const persons = await tx.query<{ id: string; personId: string }>(
    `SELECT i.id, i.personId FROM post_interest i JOIN person pe ON pe.id = i.personId JOIN unit u ON u.id = pe.homeUnitId
     WHERE i.postId = ? AND i.withdrawnAt = 0 AND i.state <> 'hired' AND u.path LIKE ? ORDER BY i.id LIMIT ${mostTold}`, [postId, `${network.unit(unitId).path}%`])
  await notifyAll(tx, services, persons.map(({ id, personId }) => ({ to: { kind: 'person', id: personId }, template: 'post_loosened', params, requestId: null, link: `myInterests:${id}` })))
}

type Listed = AskRow & PostOf & { postVersion: number; keptByUnitId: string }

const present = (row: Listed, { vault }: Services, staff: StaffActor, network: NetworkView, now: number): PostAsk => ({
  id: row.id, post: presentPostLine(row.postId, row, todayOf(now)), postVersion: row.postVersion, state: { code: row.state, text: askStateTexts[row.state] }, what: row.what,
  wish: row.wish ? vault.open(row.wish, row.id) : '', byUnit: presentUnit(network.unit(row.unitId)), at: row.at,
  answer: row.answeredAt === null ? null : { words: row.words ? vault.open(row.words, row.id) : '', at: row.answeredAt },
  mayAnswer: row.state === 'open' && keeps(desksOf(staff), network, row.keptByUnitId), version: row.version,
})

const columns = `${Object.keys(postAskTable.columns).filter((name) => name !== 'employerId').map((name) => `k.${name}`).join(', ')}, ${postOfColumns}, p.version AS postVersion, e.keptByUnitId`
const tables = 'post_ask k JOIN employer_post p ON p.id = k.postId JOIN employer e ON e.id = p.employerId'

/** Whether somebody reads the words of an ask: whoever keeps the employer, and the station that asked with those above it. */
const mayRead = (row: Listed, staff: StaffActor, network: NetworkView): boolean =>
  keeps(desksOf(staff), network, row.keptByUnitId) || asHandler(staff).assignments.some(({ unitPath }) => network.unit(row.unitId).path.startsWith(unitPath))

export const listAsks = async ({ services, staff, params, now }: Call<typeof contract.listAsks>): Promise<{ asks: PostAsk[] }> => {
  const network = await services.network.current()
  if (!(await readOne(services.database, employerTable, { id: params.id }))) throw new DomainError('not_found')
  const rows = await services.database.query<Listed>(`SELECT ${columns} FROM ${tables} WHERE k.employerId = ? ORDER BY CASE WHEN k.state = 'open' THEN 0 ELSE 1 END, k.id DESC LIMIT ${mostAsks}`, [params.id])
  return { asks: rows.filter((row) => mayRead(row, staff, network)).map((row) => present(row, services, staff, network, now)) }
}

export const presentAsk = async ({ services, staff, now }: { services: Services; staff: StaffActor; now: number }, id: string): Promise<{ ask: PostAsk }> => {
  const network = await services.network.current()
  const [row] = await services.database.query<Listed>(`SELECT ${columns} FROM ${tables} WHERE k.id = ?`, [id])
  if (!row || !mayRead(row, staff, network)) throw new DomainError('not_found')
  return { ask: present(row, services, staff, network, now) }
}
