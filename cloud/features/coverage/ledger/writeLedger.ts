import { type CoverageSource } from '@shared/domain/coverage'
import { coverageKindTexts, coverageSourceTexts, ledgerHeads, ledgerSourceHead, roadSideTexts } from '@shared/text/coverage'
import { type Cells } from '../../../tables/writeTable'
import { type AreaColumns } from '../area'

export type LedgerEntry = AreaColumns & { unitName: string; source: CoverageSource }

const cellsOf = ({ unitName, kind, name, side, fromNumber, toNumber, source }: LedgerEntry): string[] => {
  const numbers = kind === 'estate' ? ['', '', ''] : [roadSideTexts[side], String(fromNumber), String(toNumber)]
  return [unitName, coverageKindTexts[kind], name, ...numbers, coverageSourceTexts[source]]
}

/** A ledger as it is written down, first line and all. */
export const ledgerCells = (entries: readonly LedgerEntry[]): Cells => [[...Object.values(ledgerHeads), ledgerSourceHead], ...entries.map(cellsOf)]
