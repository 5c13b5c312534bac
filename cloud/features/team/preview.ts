import { type AnswerOf } from '@shared/contract/endpoint'
import { type contract } from '@shared/contract/contract'
import { type Colleague } from '@shared/contract/staffRequests'
import { roleTexts } from '@shared/text/labels'
import { inHandTexts } from '@shared/text/team'
import { type Sql } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { readColleagues, readTaker } from '../inHand/colleagues'
import { kindsInHand } from '../inHand/kinds'
import { readOrThrow } from '../staff/change'
import { handlingUnits } from '../staff/colleagueOf'
import { type StaffRecord } from '../staff/records'
import { assertMayDo, scopeOf } from '../staff/scope'

/** Who could take over, by name, each once with all their roles there. */
const colleaguesOf = async (sql: Sql, record: StaffRecord, now: number): Promise<Colleague[]> => {
  const rows = (await readColleagues(sql, handlingUnits(record), now)).filter(({ id }) => id !== record.id)
  return [...new Map(rows.map(({ id, name }) => [id, name]))]
    .map(([id, name]) => ({ id, name, roleText: rows.filter((row) => row.id === id).map(({ role }) => roleTexts[role]).join('、') }))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh-Hans-CN') || one.id.localeCompare(other.id))
}

/** Said before anything moves: how much it is, who could take it, and how much of it the one who was picked may take. */
export const previewHandOver = async ({ services, staff, params, query, now }: Call<typeof contract.previewHandOver>): Promise<AnswerOf<typeof contract.previewHandOver>> => {
  const { database } = services
  const record = await readOrThrow(database, params.id, now)
  assertMayDo('handOver', scopeOf(staff), record)
  const network = await services.network.current()
  const to = query.toStaffId === undefined ? null : await readTaker(database, query.toStaffId, now)
  const kinds = []
  for (const kind of kindsInHand) {
    kinds.push({
      kind: { code: kind.key, text: inHandTexts[kind.key] },
      count: await kind.count(database, record.id), taken: to ? await kind.countFor(database, network, record.id, to) : 0,
    })
  }
  return { name: record.name, kinds, colleagues: await colleaguesOf(database, record, now) }
}
