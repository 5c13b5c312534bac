import { type Vault } from '../../security/vault'
import { type StoredRequest } from './entities'

/** Columns that hold what people told us; in the database they are sealed, bound to their row. */
export const sealedColumns = ['answers', 'applicantName', 'applicantPhone', 'saidPlaces', 'routing', 'supplement', 'askedBefore', 'closing', 'offerReason', 'flag', 'outside', 'ratingWords'] as const satisfies readonly (keyof StoredRequest)[]

const convert = <R extends Partial<StoredRequest>>(row: R, change: (value: string) => string): R => {
  const changed: Partial<StoredRequest> = { ...row }
  for (const column of sealedColumns) {
    const value = changed[column]
    if (typeof value === 'string') changed[column] = change(value)
  }
  return changed as R
}

/** Makes the columns readable. A value that was moved from another row or tampered with throws. */
export const openColumns = <R extends Partial<StoredRequest>>(vault: Vault, id: string, row: R): R => convert(row, (value) => vault.open(value, id))

export const sealColumns = <R extends Partial<StoredRequest>>(vault: Vault, id: string, row: R): R => convert(row, (value) => vault.seal(value, id))
