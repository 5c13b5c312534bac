import { unitKinds, type UnitKind } from '@shared/domain/roles'
import { parseTable } from './csv'
import { unitsCsv } from './units'

/** A unit as a file gives it. Phone, address and hours are not public: they stay empty until the bureau imports them. */
export interface UnitRow {
  code: string
  kind: UnitKind
  parentCode: string | null
  name: string
  shortName: string
  officialCode: string | null
}

const columns = ['code', 'kind', 'parentCode', 'name', 'shortName', 'officialCode'] as const
type Columns = Record<(typeof columns)[number], string>

/** Who may stand under whom; a partner hands over to the street of the person, so it belongs to none. */
const parentKinds: Record<UnitKind, readonly UnitKind[]> = {
  bureau: [],
  district: ['bureau'],
  street: ['district'],
  community: ['street'],
  partner: ['district'],
  retired_officers_home: ['district'],
}

const isUnitKind = (text: string): text is UnitKind => (unitKinds as readonly string[]).includes(text)

const readUnit = (record: Columns, known: ReadonlyMap<string, UnitRow>): UnitRow | string => {
  const { code, kind, parentCode, name, shortName, officialCode } = record
  if (!/^[A-Za-z0-9_.:-]{1,64}$/.test(code)) return `code "${code}" is not made of letters, digits and - _ . :`
  if (known.has(code)) return `code ${code} stands here twice`
  if (!isUnitKind(kind)) return `"${kind}" is no kind of unit`
  if (!name || !shortName) return 'a name is missing'
  const parent = known.get(parentCode)
  if (parentCode && !parent) return `parent ${parentCode} is not above it`
  const mayStand = parent ? parentKinds[kind].includes(parent.kind) : parentKinds[kind].length === 0
  if (!mayStand) return `a ${kind} does not stand under ${parent?.kind ?? 'nothing'}`
  return { code, kind, parentCode: parentCode || null, name, shortName, officialCode: officialCode || null }
}

/** Reads units from CSV, parents before children. Throws with the line and what is wrong with it. */
export const parseUnits = (csv: string): UnitRow[] => {
  const units = new Map<string, UnitRow>()
  for (const { line, record } of parseTable(csv, columns)) {
    const unit = readUnit(record as Columns, units)
    if (typeof unit === 'string') throw new Error(`line ${line}: ${unit}`)
    units.set(unit.code, unit)
  }
  return [...units.values()]
}

/** The units that the program ships with, parents before children. */
export const shippedUnits = (): UnitRow[] => parseUnits(unitsCsv)
