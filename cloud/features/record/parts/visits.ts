import { dayText as plainDay } from '@shared/domain/calendar/day'
import { careGroups, visitNeeds } from '@shared/domain/visits'
import { dayText } from '@shared/text/due'
import { recordLabels as labels } from '@shared/text/record'
import { careGroupTexts, needTexts, outcomeTexts } from '@shared/text/visits'
import { unpacked } from '../../visits/codes'
import { type CareVisitRow, type CaredRow } from '../../visits/entities'
import { eraseVisits } from '../../visits/erase'
import { countUpTo, linesOf, newestOf, type PartEntry, type PartHead, type PartReading, type RecordPart } from './recordPart'

type Listed = Pick<CareVisitRow, 'id' | 'byUnitId' | 'happenedAt' | 'outcome' | 'findings' | 'needs' | 'followUpDay'>
type Cared = Pick<CaredRow, 'id' | 'unitId' | 'careGroups' | 'addedAt' | 'endedAt'>

const present = ({ id, byUnitId, happenedAt, outcome, findings: sealed, needs: packed, followUpDay }: Listed, { services: { vault }, network }: PartReading): PartEntry => {
  const findings = vault.open(sealed, id)
  const needs = unpacked(packed, visitNeeds)
  const unit = network.find(byUnitId)?.name ?? null
  return {
    id, at: happenedAt, title: outcomeTexts[outcome], tag: null, requestId: null, canWithdraw: false,
    lines: linesOf([
      [labels.visitor, unit], [labels.findings, findings], [labels.needs, needs.map((need) => needTexts[need]).join('、')], [labels.followUp, followUpDay === null ? null : dayText(followUpDay)],
    ]),
    data: { unit, happenedAt, outcome, findings, needs, followUp: followUpDay === null ? null : plainDay(followUpDay) },
  }
}

/** Stations that keep contact with somebody at once; the person has lived in few places. */
const mostLists = 20

/** On whose lists they stand, and why. */
const head = async ({ services: { database }, network, person }: PartReading): Promise<PartHead> => {
  const rows = await database.query<Cared>(`SELECT id, unitId, careGroups, addedAt, endedAt FROM cared_person WHERE personId = ? ORDER BY id DESC LIMIT ${mostLists}`, [person.id])
  const of = ({ unitId, careGroups: packed }: Cared): string => [network.find(unitId)?.name ?? '', ...unpacked(packed, careGroups).map((group) => careGroupTexts[group])].filter(Boolean).join('，')
  return {
    lines: linesOf(rows.filter(({ endedAt }) => endedAt === 0).map((row) => [labels.cared, of(row)] as const)),
    data: rows.length === 0 ? null : { lists: rows.map(({ unitId, careGroups: packed, addedAt, endedAt }) => ({ unit: network.find(unitId)?.name ?? null, groups: unpacked(packed, careGroups), addedAt, endedAt: endedAt === 0 ? null : endedAt })) },
  }
}

/** 走访: who came when, what was found. */
export const visitsPart: RecordPart = {
  key: 'visits', tables: ['care_visit', 'cared_person'], notice: null, head,
  list: async (reading, slice) => {
    const { sql, values } = newestOf(reading.person.id, slice)
    const rows = await reading.services.database.query<Listed>(`SELECT id, byUnitId, happenedAt, outcome, findings, needs, followUpDay FROM care_visit WHERE ${sql}`, values)
    return rows.map((row) => present(row, reading))
  },
  count: (sql, { id }) => countUpTo(sql, 'care_visit', id),
  erase: async (tx, _services, { id }) => ({ visits: await eraseVisits(tx, id) }),
}
