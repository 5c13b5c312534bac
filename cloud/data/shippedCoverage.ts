import { type Area, type RoadArea } from '@shared/domain/coverage'
import { shippedCoverageCsv } from './coverage'
import { parseTable } from './csv'

/** A fact that the program ships with: an area, the code of the street that has it, and how sure that is (0 to 1). */
export interface ShippedFact {
  unitCode: string
  area: Area
  confidence: number
}

const columns = ['name', 'side', 'from', 'to', 'streets'] as const

const sides: readonly RoadArea['side'][] = ['odd', 'even', 'both']

const areaOf = (name: string, side: string, from: string, to: string): Area => {
  const road = sides.find((each) => each === side)
  return road ? { kind: 'lanesAndNumbers', road: name, side: road, from: Number(from), to: Number(to) } : { kind: 'estate', name }
}

/** Reads such a table: a line for a run of numbers of one side of a road, or for an estate, with the streets that it may lie in. */
export const coverageOf = (csv: string): ShippedFact[] =>
  parseTable(csv, columns).flatMap(({ record: { name = '', side = '', from = '', to = '', streets = '' } }) =>
    streets.split(' ').map((street) => {
      const [unitCode = '', confidence] = street.split('=')
      return { unitCode, area: areaOf(name, side, from, to), confidence: Number(confidence) }
    }))

/** The facts that the program ships with. */
export const shippedCoverage = (): ShippedFact[] => coverageOf(shippedCoverageCsv)

type Listed = Omit<ShippedFact, 'unitCode'> & { streetId: string }

const place = ({ area }: Listed): string => (area.kind === 'estate' ? `${area.name},,,` : `${area.road},${area.side},${area.from},${area.to}`)

/** The file that holds the table: what `coverageOf` reads again. */
export const coverageFile = (facts: readonly Listed[]): string => {
  const lines = new Map<string, string[]>()
  for (const fact of facts) lines.set(place(fact), [...(lines.get(place(fact)) ?? []), `${fact.streetId}=${fact.confidence}`])
  const rows = Array.from(lines, ([where, streets]) => `${where},${streets.join(' ')}`)
  return [
    '/* eslint-disable max-lines -- a table: one row a run of numbers of a side of a road */',
    '',
    '/** Which street has which numbers of a road, and how sure that is: made by `npm run routing:learn` from labelled addresses, none of which is in it. */',
    'export const shippedCoverageCsv = `name,side,from,to,streets',
    ...rows,
    '`',
    '',
  ].join('\n')
}
