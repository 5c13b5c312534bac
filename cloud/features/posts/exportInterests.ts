import { type contract } from '@shared/contract/contract'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { handedOnStates } from '@shared/domain/posts'
import { interestExportTitle, interestHeads, interestStateTexts, notHandedOn } from '@shared/text/posts'
import { newId } from '../../database/id'
import { holes, insert, insertMany } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { type BinaryAnswer, type Call } from '../../middleware/endpoints'
import { linkToExport, readTaken, tableFile } from '../../tables/exportLink'
import { type Services } from '../../services'
import { assertMay, scopeOf } from '../activities/scope'
import { desksOf } from '../employers/scope'
import { type NetworkView } from '../network/network'
import { lookRow } from '../requests/accessLog'
import { accessLogTable } from '../requests/entities'
import { interestExportTable } from './entities'
import { readFair } from './fair'
import { readKeptEmployer } from './keeper'
import { listedColumns, type ListedInterest, listedTables, stationOf } from './presenter'
import { notTheirOwn } from './staff'

/** More people than ever came to a fair. */
const mostRows = 3000

interface Whose {
  employerId: string | null
  activityId: string | null
}

/** What an export is of, by the name that stands on it. Throws `forbidden` for what the caller does not keep. */
const nameOf = async ({ database }: Services, staff: StaffActor, network: NetworkView, { employerId, activityId }: Whose, now: number): Promise<string> => {
  if (employerId !== null) return (await readKeptEmployer(database, staff, network, employerId)).name
  if (activityId === null) throw new DomainError('not_found')
  const activity = await readFair(database, activityId)
  assertMay('signups', scopeOf(staff), network, activity, now)
  return activity.title
}

/** Records who takes the list along and what for, and gives a link for this session alone, for less than a minute. */
export const linkInterestExport = async ({ services, actor, staff, body, now }: Call<typeof contract.linkInterestExport>): Promise<{ url: string; expiresAt: number }> => {
  await nameOf(services, staff, await services.network.current(), body, now)
  const id = newId(services.clock)
  await insert(services.database, interestExportTable, { id, at: now, staffId: staff.id, employerId: body.employerId, activityId: body.activityId, format: body.format, purpose: body.purpose })
  return linkToExport(services, { kind: 'interests', id, path: '/interest-exports', viewer: actor.sessionId, now })
}

const readRows = ({ database }: Services, staff: StaffActor, { employerId, activityId }: Whose): Promise<ListedInterest[]> => {
  const conditions = [...(employerId === null ? [] : ['p.employerId = ?']), ...(activityId === null ? [] : ['i.activityId = ?'])]
  return database.query<ListedInterest>(
    `SELECT ${listedColumns} FROM ${listedTables} WHERE ${conditions.join(' AND ')} AND i.withdrawnAt = 0 AND i.state IN (${holes(handedOnStates)}) AND ${notTheirOwn} ORDER BY i.id LIMIT ${mostRows}`,
    [...[employerId, activityId].filter((value) => value !== null), ...handedOnStates, staff.id])
}

/** Name and phone of whoever agreed that this employer gets them; of others the station that can be asked. */
const cellsOf = (row: ListedInterest, { vault }: Services, network: NetworkView): string[] => {
  const station = stationOf(row.homeUnitId, network)?.shortName ?? network.district.shortName
  const who = row.consentId === null ? [notHandedOn(station), ''] : [vault.open(row.name, row.personId), vault.open(row.phone, row.personId)]
  return [row.employerName, row.title, ...who, dayText(shanghaiDay(row.at)), station, interestStateTexts[row.state]]
}

/** Each of them reads in their own log that a list with their name was taken along. */
const logTaken = async (services: Services, staff: StaffActor, rows: readonly ListedInterest[], now: number): Promise<void> => {
  const unitId = desksOf(staff)[0]?.unitId ?? null
  const persons = [...new Set(rows.filter(({ consentId }) => consentId !== null).map(({ personId }) => personId))]
  const looks = persons.map((personId) => lookRow(services, staff, { personId, requestId: null, purpose: 'employment', unitId }, now, null))
  await services.database.transaction((tx) => insertMany(tx, accessLogTable, looks))
}

/** The list behind a link, for whom it was made: still signed in, and still somebody who keeps the employer. */
export const readInterestExport = async ({ services, params, query, now }: Call<typeof contract.readInterestExport>): Promise<BinaryAnswer> => {
  const { staff, taken } = await readTaken(services, interestExportTable, { kind: 'interests', id: params.id, query, now })
  const network = await services.network.current()
  const unitName = await nameOf(services, staff, network, taken, now)
  const rows = await readRows(services, staff, taken)
  await logTaken(services, staff, rows, now)
  return tableFile([interestHeads, ...rows.map((row) => cellsOf(row, services, network))], taken, { title: interestExportTitle, plainName: 'interests', unitName, staffName: staff.name })
}
