import { type contract } from '@shared/contract/contract'
import { type Look } from '@shared/contract/ownRecord'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { roleTexts } from '@shared/text/labels'
import { purposeTexts } from '@shared/text/record'
import { type RowOf } from '../../database/table'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { ownPersonId } from '../identity/policy'
import { type NetworkView } from '../network/network'
import { type accessLogTable, type StoredRequest } from '../requests/entities'

export const looksPage = 20

type Row = Pick<RowOf<typeof accessLogTable>, 'id' | 'at' | 'unitId' | 'role' | 'requestId' | 'purpose' | 'words'> & { [Column in 'number' | 'serviceKey' | 'formVersion']: StoredRequest[Column] | null }

/** Who looked at a person's record and requests, newest first; never who of the staff it was. */
export const readLooks = async ({ database, vault }: Services, network: NetworkView, personId: string, { before, limit }: { before: string | null; limit: number }): Promise<Look[]> => {
  const rows = await database.query<Row>(
    `SELECT l.id, l.at, l.unitId, l.role, l.requestId, l.purpose, l.words, r.number, r.serviceKey, r.formVersion FROM access_log l LEFT JOIN service_request r ON r.id = l.requestId
     WHERE l.personId = ?${before === null ? '' : ' AND l.id < ?'} ORDER BY l.id DESC LIMIT ${limit}`, [personId, ...(before === null ? [] : [before])])
  return rows.map(({ id, at, unitId, role, requestId, purpose, words, number, serviceKey, formVersion }) => ({
    id, at, unitName: (unitId === null ? undefined : network.find(unitId)?.name) ?? network.district.name, roleText: role && roleTexts[role],
    purposeText: [purposeTexts[purpose], words && vault.open(words, id)].filter(Boolean).join('：'),
    request: requestId && serviceKey !== null && formVersion !== null ? { id: requestId, number: formatRequestNumber(number ?? ''), title: network.forms.of({ serviceKey, formVersion }).texts.title } : null,
  }))
}

/** 谁看过我的信息. */
export const listLooks = async ({ services, account, query: { after } }: Call<typeof contract.listLooks>): Promise<{ looks: Look[]; next: string | null }> => {
  const personId = ownPersonId(account)
  if (personId === null) return { looks: [], next: null }
  const looks = await readLooks(services, await services.network.current(), personId, { before: decodeCursor(after)?.id ?? null, limit: looksPage + 1 })
  const last = looks[looksPage - 1]
  return { looks: looks.slice(0, looksPage), next: looks.length > looksPage && last ? encodeCursor({ at: last.at, id: last.id }) : null }
}
