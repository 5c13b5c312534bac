import { type Answers } from '@shared/catalog/answers'
import { type contract } from '@shared/contract/contract'
import { activityLimits } from '@shared/domain/activities'
import { DomainError } from '@shared/domain/error'
import { audienceGroupTexts, signupStateTexts, trainingResultTexts } from '@shared/text/activities'
import { signupExportTexts as texts, signupHeads } from '@shared/text/door'
import { momentText } from '@shared/text/due'
import { type HoldRow } from '../../capacity/entities'
import { newId } from '../../database/id'
import { insert, readOne } from '../../database/rows'
import { type RowOf } from '../../database/table'
import { type StaffActor } from '../../middleware/actor'
import { type BinaryAnswer, type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { linkToExport, readFollower, tableFile, type TableFormat } from '../../tables/exportLink'
import { type ActivityRow, activityChangeTable, type ActivitySessionRow } from '../activities/entities'
import { readActivity, readSessionsOf } from '../activities/read'
import { assertMay, scopeOf } from '../activities/scope'
import { type NetworkView } from '../network/network'
import { type SignupRow } from '../signups/entities'
import { answerText, readForm } from '../signups/form'
import { logSignupLooks } from '../signups/looks'
import { stateOf } from '../signups/read'
import { attendanceOf } from './attendance'

/** What is written down of an export, beside who and when; `text` is what colleagues read. */
interface Taken {
  text: string
  format: TableFormat
}

/** Records who takes the list along and what for, and gives a link for this session alone, for less than a minute. Throws `not_found`. */
export const linkSignupExport = async ({ services, actor, staff, params, body, now }: Call<typeof contract.linkSignupExport>): Promise<{ url: string; expiresAt: number }> => {
  const row = await readActivity(services.database, params.id)
  if (!row) throw new DomainError('not_found')
  assertMay('signups', scopeOf(staff), await services.network.current(), row, now)
  const id = newId(services.clock)
  const words: Taken = { text: body.purpose, format: body.format }
  await insert(services.database, activityChangeTable, { id, activityId: row.id, at: now, staffId: staff.id, what: 'exported', words: JSON.stringify(words) })
  return linkToExport(services, { kind: 'signups', id, path: '/staff/signup-exports', viewer: actor.sessionId, now })
}

/** So many rows are read and opened at a time. */
const page = 500

type Listed = Pick<SignupRow, 'id' | 'sessionId' | 'personId' | 'byStaffId' | 'admission' | 'audienceGroup' | 'answers' | 'ticketCode' | 'result' | 'createdAt'> & { holdState: HoldRow['state']; name: string; phone: string; homeUnitId: string | null }

/** Who signed up and has not left, in the order in which they did. */
const readPage = ({ database }: Services, activityId: string, after: string): Promise<Listed[]> =>
  database.query(
    `SELECT su.id, su.sessionId, su.personId, su.byStaffId, su.admission, su.audienceGroup, su.answers, su.ticketCode, su.result, su.createdAt, h.state AS holdState, p.name, p.phone, p.homeUnitId
     FROM signup su JOIN capacity_hold h ON h.id = su.id JOIN person p ON p.id = su.personId WHERE su.activityId = ? AND su.id > ? AND h.state <> 'ended' ORDER BY su.id LIMIT ${page}`, [activityId, after])

interface Around {
  services: Services
  staff: StaffActor
  now: number
  network: NetworkView
  activity: ActivityRow
  sessions: readonly ActivitySessionRow[]
}

const cellsOf = (row: Listed, attended: readonly { sessionId: string }[], { services: { vault }, network, activity, sessions }: Around): string[] => {
  const startOf = (id: string): string => momentText(sessions.find((session) => session.id === id)?.startsAt ?? 0)
  const state = stateOf(row)
  const home = row.homeUnitId === null ? undefined : network.find(network.above(row.homeUnitId, 'street'))
  const answers = JSON.parse(vault.open(row.answers, row.id)) as Answers
  const columns: Record<keyof typeof signupHeads, string> = {
    name: vault.open(row.name, row.personId), phone: vault.open(row.phone, row.personId), session: row.sessionId === null ? texts.whole : startOf(row.sessionId), state: signupStateTexts[state],
    code: state === 'confirmed' ? row.ticketCode : '', group: row.audienceGroup === null ? '' : audienceGroupTexts[row.audienceGroup], home: home?.shortName ?? '', at: momentText(row.createdAt),
    by: row.byStaffId === null ? texts.bySelf : texts.byStaff, attended: attended.map(({ sessionId }) => startOf(sessionId)).join('、'), result: row.result === null ? '' : trainingResultTexts[row.result],
  }
  return [...Object.keys(signupHeads).map((head) => columns[head as keyof typeof signupHeads]), ...readForm(activity.form).map((question) => answerText(question, answers))]
}

/** Each of them can see that the list was taken along. */
const readCells = async (around: Around): Promise<string[][]> => {
  const cells: string[][] = []
  for (let after = ''; cells.length < activityLimits.places;) {
    const rows = await readPage(around.services, around.activity.id, after)
    await logSignupLooks(around.services, around.staff, rows.map(({ personId }) => ({ personId, organiserUnitId: around.activity.organiserUnitId })), around.now)
    const attended = await attendanceOf(around.services.database, rows.map(({ id }) => id))
    const bySignup = new Map<string, typeof attended>()
    for (const one of attended) bySignup.set(one.signupId, [...(bySignup.get(one.signupId) ?? []), one])
    cells.push(...rows.map((row) => cellsOf(row, bySignup.get(row.id) ?? [], around)))
    const last = rows.at(-1)
    if (rows.length < page || !last) break
    after = last.id
  }
  return cells
}

const readTaken = async ({ database }: Services, id: string, staffId: string): Promise<RowOf<typeof activityChangeTable> & Taken> => {
  const row = await readOne(database, activityChangeTable, { id, what: 'exported', staffId })
  if (!row) throw new DomainError('forbidden')
  return { ...row, ...(JSON.parse(row.words) as Taken) }
}

/** The list behind a link, for whom it was made: still signed in, and still somebody who keeps the activity. Throws `link_expired`, `forbidden`. */
export const readSignupExport = async ({ services, params, query, now }: Call<typeof contract.readSignupExport>): Promise<BinaryAnswer> => {
  const staff = await readFollower(services, { kind: 'signups', id: params.id, query, now })
  const taken = await readTaken(services, params.id, staff.id)
  const [network, activity] = [await services.network.current(), await readActivity(services.database, taken.activityId)]
  if (!activity) throw new DomainError('not_found')
  assertMay('signups', scopeOf(staff), network, activity, now)
  const around = { services, staff, now, network, activity, sessions: await readSessionsOf(services.database, activity.id) }
  const heads = [...Object.values(signupHeads), ...readForm(activity.form).map(({ label }) => label)]
  const unitName = `${(network.successor(activity.organiserUnitId) ?? network.district).shortName}《${activity.title}》`
  return tableFile([heads, ...(await readCells(around))], { format: taken.format, purpose: taken.text, at: taken.at }, { title: texts.title, plainName: 'signups', unitName, staffName: staff.name })
}
