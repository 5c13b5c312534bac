import { type contract } from '@shared/contract/contract'
import { type RosterBody, type RosterReport } from '@shared/contract/roster'
import { type AnswerOf } from '@shared/contract/endpoint'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { type RosterRowProblem } from '@shared/domain/rosterRoles'
import { type RosterColumn, rosterConsent, rosterRowText } from '@shared/text/roster'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insertMany, update } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { assertTakes, importTable } from '../../tables/importTable'
import { type RowTrouble, tellTroubles } from '../../tables/tableRows'
import { type Services } from '../../services'
import { type Scope, scopeNow, scopeOf } from '../coverage/scope'
import { type NetworkView } from '../network/network'
import { rosterChangeTable, type RosterRow, rosterMemberTable } from './entities'
import { bodyOf, columnsOf } from './keep'
import { memberColumns } from './read'
import { merged, readRosterRows, readRosterTable, type RosterTableRow, type WantedMember } from './readRoster'
import { changedFields, changeNameOf, changeRow, consentOf, memberKeysOf, orThereAlready } from './write'

type ImportCall = Call<typeof contract.importRoster>

interface Planned {
  rows: number
  added: { unitId: string; body: RosterBody }[]
  changed: { row: RosterRow; body: RosterBody; fields: RosterColumn[] }[]
  unchanged: number
  problems: RowTrouble<RosterRowProblem>[]
}

const chunk = 500

/** The entries that rows speak of, by the key of the person. */
const readKept = async (sql: Sql, keys: readonly string[]): Promise<Map<string, RosterRow>> => {
  const kept = new Map<string, RosterRow>()
  for (let at = 0; at < keys.length; at += chunk) {
    const some = keys.slice(at, at + chunk)
    for (const row of await sql.query<RosterRow>(`SELECT ${memberColumns} FROM roster_member m WHERE m.memberKey IN (${holes(some)})`, some)) kept.set(row.memberKey, row)
  }
  return kept
}

/** An end before a beginning that the row left as it was. */
const isBackwards = ({ sinceDay, untilDay }: RosterBody): boolean => sinceDay !== null && untilDay !== null && untilDay < sinceDay

const plan = async (sql: Sql, { vault }: Services, rows: readonly RosterTableRow[], given: { network: NetworkView; scope: Scope; today: string }): Promise<Planned> => {
  const { wanted, problems } = readRosterRows(rows, given)
  const keyed = wanted.map((one): [string[], WantedMember] => [memberKeysOf(vault, given.network, one), one])
  const kept = await readKept(sql, keyed.flatMap(([keys]) => keys))
  const planned: Planned = { rows: rows.length, added: [], changed: [], unchanged: 0, problems }
  for (const [keys, one] of keyed) {
    const row = keys.map((key) => kept.get(key)).find(Boolean)
    const before = row ? bodyOf(row, vault) : null
    const body = merged(one, before, rosterConsent.version)
    const fields = before ? changedFields(before, body) : []
    if (isBackwards(body)) planned.problems.push({ row: one.row, problem: { code: 'days_order' } })
    else if (!row) planned.added.push({ unitId: one.unitId, body })
    else if (fields.length > 0) planned.changed.push({ row, body, fields })
    else planned.unchanged += 1
  }
  return planned
}

const reportOf = ({ rows, added, changed, unchanged, problems }: Planned): RosterReport => ({
  rows, added: added.length, changed: changed.length, unchanged, bad: problems.length,
  problems: tellTroubles(problems, rosterRowText),
})

const takeIn = async (tx: Transaction, { services: { clock, vault }, staff, now }: ImportCall, { added, changed }: Planned): Promise<void> => {
  const by = { staffId: staff.id, now }
  const rows = added.map(({ unitId, body }): RosterRow => {
    const place = { id: newId(clock), unitId }
    return { ...place, ...columnsOf(body, place, vault), ...consentOf(body.consent, null, by), version: 0, createdAt: now, updatedAt: now }
  })
  await orThereAlready(insertMany(tx, rosterMemberTable, rows))
  // Only what differs is written, which after a first import is a handful.
  for (const { row, body } of changed) {
    const set = { ...columnsOf(body, row, vault), ...consentOf(body.consent, row, by), version: row.version + 1, updatedAt: now }
    if ((await update(tx, rosterMemberTable, set, { id: row.id, version: row.version })) !== 1) throw new DomainError('stale_version')
  }
  const news = rows.map(({ id, unitId }) => changeRow(clock, { memberId: id, unitId, what: 'imported', byStaffId: staff.id }))
  const edits = changed.map(({ row, body, fields }) => changeRow(clock, { memberId: row.id, unitId: row.unitId, what: changeNameOf(fields, body.consent !== null), byStaffId: staff.id, fields }))
  await insertMany(tx, rosterChangeTable, [...news, ...edits])
}

/** Takes a roster in, once for a key and a file; with `dryRun` only says what would come of it. */
export const importRoster = async (call: ImportCall): Promise<AnswerOf<typeof contract.importRoster>> => {
  const { services, staff, body, upload, now } = call
  const rows = await readRosterTable(upload.bytes)
  const given = { network: await services.network.current(), today: dayText(shanghaiDay(now)) }
  return importTable(call, {
    endpoint: 'importRoster',
    rehearse: async () => reportOf(await plan(services.database, services, rows, { ...given, scope: scopeOf(staff) })),
    take: async (tx) => {
      const mine = await plan(tx, services, rows, { ...given, scope: await scopeNow(tx, staff.id, now) })
      assertTakes(reportOf(mine), body.onlyGood === 'yes', { rowsBad: 'roster_rows_bad', unchanged: 'roster_unchanged' })
      await takeIn(tx, call, mine)
    },
  })
}
