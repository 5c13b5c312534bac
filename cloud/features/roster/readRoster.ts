import { type RosterBody } from '@shared/contract/roster'
import { textLimits } from '@shared/contract/values'
import { isDayText } from '@shared/domain/calendar/day'
import { normalisePersonName, personNameProblem } from '@shared/domain/personName'
import { readPhone } from '@shared/domain/phone'
import { type RosterRole, rosterRoles, type RosterRowProblem } from '@shared/domain/rosterRoles'
import { type RosterColumn, rosterConsentTexts, rosterHeads, rosterRoleTexts } from '@shared/text/roster'
import { readTable, type TableRow } from '../../tables/readTable'
import { readEach, type RowTrouble, unitOfCell } from '../../tables/tableRows'
import { type UnitNames, unitNames } from '../../tables/unitNames'
import { covers, type Scope } from '../coverage/scope'
import { type NetworkView } from '../network/network'

/** What a row says of somebody; what it leaves empty it does not touch. */
export interface WantedMember {
  row: number
  unitId: string
  role: RosterRole
  name: string
  phone?: string
  tasks?: string
  sinceDay?: string
  untilDay?: string
  /** Null: they do not agree, or no longer. */
  consentDay?: string | null
}

export type RosterTableRow = TableRow<RosterColumn>

/** Throws `table_unreadable`, `table_too_large`. */
export const readRosterTable = (bytes: Buffer): Promise<RosterTableRow[]> =>
  readTable<RosterColumn>(bytes, { heads: rosterHeads, needed: ['unit', 'role', 'name'], otherHeads: { 手机: 'phone', 联系电话: 'phone', 任务: 'tasks', 职责: 'tasks', 角色: 'role' } })

const roles = new Map<string, RosterRole>(rosterRoles.flatMap((role): [string, RosterRole][] => [[role, role], [rosterRoleTexts[role], role]]))

interface Reading {
  names: UnitNames
  network: NetworkView
  scope: Scope
  today: string
}

/** 2026/3/1 and 2026.3.1 as well. */
export const dayOf = (text: string): string | null => {
  const [, year = '', month = '', dayOfMonth = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isDayText(day) ? day : null
}

type Term = Pick<WantedMember, 'sinceDay' | 'untilDay'>

const termOf = ({ since, until }: RosterTableRow['cells']): Term | RosterRowProblem => {
  const [sinceDay, untilDay] = [since, until].map((text) => (text ? dayOf(text) : undefined))
  if (sinceDay === null || untilDay === null) return { code: 'day_unfit' }
  return sinceDay && untilDay && untilDay < sinceDay ? { code: 'days_order' } : { ...(sinceDay ? { sinceDay } : {}), ...(untilDay ? { untilDay } : {}) }
}

const consentOf = ({ consent, consentDay }: RosterTableRow['cells'], today: string): Pick<WantedMember, 'consentDay'> | RosterRowProblem => {
  if (consent === '') return {}
  if (consent === rosterConsentTexts.no) return { consentDay: null }
  if (consent !== rosterConsentTexts.yes) return { code: 'consent_unknown' }
  const day = dayOf(consentDay)
  return day === null || day > today ? { code: 'consent_day' } : { consentDay: day }
}

const isProblem = (read: object): read is RosterRowProblem => 'code' in read

const readRow = (row: RosterTableRow, reading: Reading): WantedMember | RosterRowProblem => {
  const { cells } = row
  if (row.isTooLong) return { code: 'row_too_long' }
  const { names, network, scope } = reading
  const unit = unitOfCell(cells.unit, { names, successor: network.successor, covers: (id) => covers(scope, network, id) })
  if (isProblem(unit)) return unit
  const role = roles.get(cells.role)
  if (!role) return { code: 'role_unknown' }
  if (personNameProblem(cells.name)) return { code: 'name_unfit' }
  const phone = cells.phone ? readPhone(cells.phone) : {}
  if ('problem' in phone) return { code: 'phone_unfit' }
  if (cells.tasks.length > textLimits.note) return { code: 'tasks_too_long', most: textLimits.note }
  const [term, consent] = [termOf(cells), consentOf(cells, reading.today)]
  if (isProblem(term)) return term
  if (isProblem(consent)) return consent
  return { row: row.line, ...unit, role, name: normalisePersonName(cells.name), ...phone, ...(cells.tasks ? { tasks: cells.tasks } : {}), ...term, ...consent }
}

/** What a roster wants, row by row, and what is wrong with the other rows; of two rows about the same person the second is wrong. */
export const readRosterRows = (rows: readonly RosterTableRow[], given: Omit<Reading, 'names'>): { wanted: WantedMember[]; problems: RowTrouble<RosterRowProblem>[] } => {
  const reading = { ...given, names: unitNames(given.network.units) }
  return readEach<RosterTableRow, WantedMember, RosterRowProblem>(rows, {
    read: (row) => readRow(row, reading), keyOf: ({ unitId, role, name }) => `${unitId} ${role} ${name}`, repeated: (row) => ({ code: 'repeated', row }),
  })
}

/** The entry as it would be after the row: what the row leaves empty stays. */
export const merged = (wanted: WantedMember, kept: RosterBody | null, consentVersion: string): RosterBody => ({
  role: wanted.role, name: wanted.name,
  phone: wanted.phone ?? kept?.phone ?? null, tasks: wanted.tasks ?? kept?.tasks ?? '',
  sinceDay: wanted.sinceDay ?? kept?.sinceDay ?? null, untilDay: wanted.untilDay ?? kept?.untilDay ?? null,
  consent: wanted.consentDay === undefined ? (kept?.consent ?? null) : wanted.consentDay === null ? null
    : kept?.consent?.day === wanted.consentDay ? kept.consent : { version: consentVersion, day: wanted.consentDay },
})
