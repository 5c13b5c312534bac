import { type PlaceAnswer } from '@shared/contract/values'
import { type Sql, type Transaction } from '../../database/database'
import { insertAll } from '../../database/rows'
import { type Vault } from '../../security/vault'
import { type NetworkView } from '../network/network'
import { requestPlaceTable } from './entities'
import { keptNames, keptText } from './keptText'

/** By what requests at a road or an estate are found. */
export const placeToken = (vault: Vault, name: string): string => vault.blindIndex('place', name)

interface PlacedRequest {
  id: string
  submittedAt: number | null
}

/** Keeps what the router reads of the address of a request, in place of what was kept before; nothing where it reads nothing. */
export const keepPlace = async (tx: Transaction, vault: Vault, network: NetworkView, { id: requestId, submittedAt }: PlacedRequest, { text }: PlaceAnswer): Promise<void> => {
  const read = network.router.readAddress(text)
  const place = keptText(read, network)
  await tx.execute('DELETE FROM request_place WHERE requestId = ?', [requestId])
  if (place === '' || submittedAt === null) return
  const sealed = vault.seal(place, requestId)
  await insertAll(tx, requestPlaceTable, keptNames(read, network).map((name) => ({ requestId, token: placeToken(vault, name), place: sealed, submittedAt })))
}

/** The same in words; null where nothing is kept. */
export const readPlaceOf = async (sql: Sql, vault: Vault, requestId: string): Promise<string | null> => {
  const [row] = await sql.query<{ place: string }>('SELECT place FROM request_place WHERE requestId = ? LIMIT 1', [requestId])
  return row ? vault.open(row.place, requestId) : null
}
