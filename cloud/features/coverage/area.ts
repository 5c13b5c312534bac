import { type Area, areaKey } from '@shared/domain/coverage'
import { type CoverageEntry } from '../../routing/facts'
import { type CoverageRow } from './entities'

export type AreaColumns = Pick<CoverageRow, 'kind' | 'name' | 'side' | 'fromNumber' | 'toNumber'>

/** An estate has no numbers: its columns hold 0 to 0. */
export const columnsOfArea = (area: Area): AreaColumns =>
  area.kind === 'estate'
    ? { kind: 'estate', name: area.name, side: 'both', fromNumber: 0, toNumber: 0 }
    : { kind: area.kind, name: area.road, side: area.side, fromNumber: area.from, toNumber: area.to }

export const areaOf = ({ kind, name, side, fromNumber, toNumber }: AreaColumns): Area =>
  kind === 'estate' ? { kind, name } : { kind, road: name, side, from: fromNumber, to: toNumber }

/** A row as the router knows it. */
export const entryOf = ({ id, unitId, source, confidence, ...area }: Pick<CoverageRow, 'id' | 'unitId' | 'source' | 'confidence' | keyof AreaColumns>): CoverageEntry => ({
  id, unitId, source, confidence, area: areaOf(area),
})

/** Unit and area in one way of writing. */
export const unitAreaKey = (unitId: string, area: Area): string => `${unitId}:${areaKey(area)}`

