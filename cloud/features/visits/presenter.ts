import { type PlaceAnswer } from '@shared/contract/values'
import { type CaredPerson, type StationProgress, type VisitPlan, type VisitStaff, type VisitTask } from '@shared/contract/visits'
import { dayText } from '@shared/domain/calendar/day'
import { maskAddress, maskName, maskPhone } from '@shared/domain/mask'
import { careGroups, repeatMonths, type VisitTaskState } from '@shared/domain/visits'
import { careGroupTexts, occasionTexts, taskStateTexts } from '@shared/text/visits'
import { type Vault } from '../../security/vault'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { unpacked } from './codes'
import { type CaredRow, type VisitPlanRow, type VisitTaskRow } from './entities'

/** Somebody on a list, with what is sealed of the person. */
export type CaredWithPerson = Pick<CaredRow, 'id' | 'personId' | 'unitId' | 'careGroups' | 'note' | 'addedAt' | 'endedAt' | 'version'> & { name: string; phone: string; residence: string }

export const caredColumns = 'c.id, c.personId, c.unitId, c.careGroups, c.note, c.addedAt, c.endedAt, c.version, p.name, p.phone, p.residence'

/** Who reads: for which units whole, and whom never. */
export interface Reader {
  vault: Vault
  network: NetworkView
  staffId: string
  unitIds: readonly string[]
  ownIds: readonly string[]
}

const codedAs = <Code extends string>(codes: readonly Code[], texts: Record<Code, string>) => codes.map((code) => ({ code, text: texts[code] }))
export const groupsOf = (column: string) => codedAs(unpacked(column, careGroups), careGroupTexts)

/** The address as it was written, or the street alone where that is all that is known. */
const addressOf = (place: PlaceAnswer, network: NetworkView): string | null =>
  place.text || network.byCode(place.communityCode ?? '')?.shortName || network.byCode(place.streetCode ?? '')?.shortName || null

export const isWholeFor = ({ unitIds, ownIds }: Reader, { unitId, personId }: Pick<CaredRow, 'unitId' | 'personId'>): boolean => unitIds.includes(unitId) && !ownIds.includes(personId)

export const presentCared = (row: CaredWithPerson, reader: Reader): CaredPerson => {
  const { vault, network } = reader
  const isWhole = isWholeFor(reader, row)
  const name = vault.open(row.name, row.personId)
  const phone = vault.open(row.phone, row.personId) || null
  const address = addressOf(JSON.parse(vault.open(row.residence, row.personId)) as PlaceAnswer, network)
  return {
    id: row.id,
    name: isWhole ? name : maskName(name),
    phone: isWhole ? phone : phone && maskPhone(phone),
    address: isWhole ? address : address && maskAddress(address),
    isMasked: !isWhole,
    groups: groupsOf(row.careGroups),
    note: isWhole && row.note ? vault.open(row.note, row.id) : '',
    unit: presentUnit(network.unit(row.unitId)),
    addedAt: row.addedAt,
    isEnded: row.endedAt !== 0,
    version: row.version,
  }
}

export const presentStaff = (id: string, name: string, ownId: string): VisitStaff => ({ id, name, isMe: id === ownId })

export interface ListedTask extends Pick<VisitTaskRow, 'planId' | 'caredId' | 'untilDay' | 'staffId' | 'state' | 'visitId'>, Pick<VisitPlanRow, 'occasion' | 'words' | 'fromDay'>, Omit<CaredWithPerson, 'version'> {
  taskId: string
  taskVersion: number
  caredVersion: number
  staffName: string | null
}

export const taskColumns = `t.id AS taskId, t.version AS taskVersion, t.planId, t.caredId, t.untilDay, t.staffId, t.state, t.visitId, pl.occasion, pl.words, pl.fromDay, s.name AS staffName,
  c.id, c.personId, c.unitId, c.careGroups, c.note, c.addedAt, c.endedAt, c.version AS caredVersion, p.name, p.phone, p.residence`
export const taskTables = 'visit_task t JOIN visit_plan pl ON pl.id = t.planId JOIN cared_person c ON c.id = t.caredId JOIN person p ON p.id = c.personId LEFT JOIN staff s ON s.id = t.staffId'

export const presentTask = (row: ListedTask, reader: Reader): VisitTask => ({
  id: row.taskId, version: row.taskVersion, planId: row.planId, visitId: row.visitId,
  state: { code: row.state, text: taskStateTexts[row.state] },
  fromDay: dayText(row.fromDay), untilDay: dayText(row.untilDay),
  occasion: { code: row.occasion, text: occasionTexts[row.occasion] }, words: row.words,
  person: presentCared({ ...row, version: row.caredVersion }, reader),
  assignee: row.staffId && row.staffName ? presentStaff(row.staffId, row.staffName, reader.staffId) : null,
})

export interface Counted {
  state: VisitTaskState
  amount: number
}

/** What was taken off the list is nobody's figure: the others add up to the total. */
export const countsOf = (rows: readonly Counted[]): Omit<StationProgress, 'unit'> => {
  const of = (state: VisitTaskState): number => rows.filter((row) => row.state === state).reduce((sum, { amount }) => sum + amount, 0)
  const [done, tried, open] = [of('done'), of('tried'), of('open')]
  return { total: done + tried + open, done, tried, open }
}

export const presentPlan = (row: VisitPlanRow, counted: readonly Counted[], network: NetworkView, mayEnd: boolean): VisitPlan => ({
  id: row.id, occasion: { code: row.occasion, text: occasionTexts[row.occasion] }, groups: groupsOf(row.careGroups), fromDay: dayText(row.fromDay), untilDay: dayText(row.untilDay),
  words: row.words, unit: presentUnit(network.unit(row.unitId)), isEnded: row.overAt !== null, comesAgain: row.overAt === null && repeatMonths[row.occasion] !== undefined, mayEnd: mayEnd && row.overAt === null,
  ...countsOf(counted),
})
