import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type NoticeReceipt } from '@shared/contract/notices'
import { maskName, maskPhone } from '@shared/domain/mask'
import { holes } from '../../database/rows'
import { asHandler, type StaffActor, unitIdsOf } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { hasAccount } from '../identity/tellable'
import { scopeOf, unitsUnder } from '../network/keepers'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { logListLooks } from '../requests/listLooks'
import { readForStation } from './scope'

const pageSize = 30

const tabs = { unread: 'r.readAt IS NULL', read: 'r.readAt IS NOT NULL AND r.confirmedAt IS NULL', confirmed: 'r.confirmedAt IS NOT NULL' } as const

interface Listed {
  personId: string
  readAt: number | null
  confirmedAt: number | null
  name: string
  phone: string
  homeUnitId: string | null
  hasAccount: number
}

/** The unit of theirs in which they handle what concerns somebody: the station of the home, or the one that has its turn while it stands empty. Above it, and who only writes or administers there, nobody needs the whole name. */
const keepingUnit = (staff: StaffActor, homeUnitId: string | null, network: NetworkView): string | undefined => {
  const home = homeUnitId === null ? network.district : network.successor(homeUnitId)
  return home && unitIdsOf(asHandler(staff)).find((id) => network.handledBy([id]).includes(home.id))
}

const present = ({ vault }: Services, row: Listed, network: NetworkView, isWhole: boolean): NoticeReceipt => {
  const [name, phone] = [vault.open(row.name, row.personId), vault.open(row.phone, row.personId)]
  const home = row.homeUnitId === null ? undefined : network.successor(row.homeUnitId)
  return {
    personId: row.personId, name: isWhole ? name : maskName(name), phone: isWhole ? phone : maskPhone(phone), home: home ? presentUnit(home) : null, hasAccount: Number(row.hasAccount) === 1, readAt: row.readAt, confirmedAt: row.confirmedAt, isMasked: !isWhole,
  }
}

/** 回执: of the people of my units and those under them. Of whom nobody knows where they live, the district sees that. Throws `not_found`, `forbidden`. */
export const listNoticeReceipts = async ({ services, staff, params, query, now }: Call<typeof contract.listNoticeReceipts>): Promise<AnswerOf<typeof contract.listNoticeReceipts>> => {
  const { database } = services
  const [network, scope, after] = [await services.network.current(), scopeOf(staff), decodeCursor(query.after)]
  const notice = await readForStation(database, 'receipts', { scope, network, staffId: staff.id }, params.id)
  const units = unitsUnder(scope, network)
  const isTheirs = `(p.homeUnitId IN (${holes(units)})${units.includes(network.district.id) ? ' OR p.homeUnitId IS NULL' : ''}) AND p.erasedAt IS NULL`
  const [counts] = await database.query<{ unread: number; confirmed: number; amount: number }>(
    `SELECT COUNT(*) AS amount, SUM(CASE WHEN r.readAt IS NULL THEN 1 ELSE 0 END) AS unread, SUM(CASE WHEN r.confirmedAt IS NULL THEN 0 ELSE 1 END) AS confirmed FROM notice_recipient r JOIN person p ON p.id = r.personId WHERE r.noticeId = ? AND ${isTheirs}`, [notice.id, ...units])
  const rows = await database.query<Listed>(
    `SELECT r.personId, r.readAt, r.confirmedAt, p.name, p.phone, p.homeUnitId, CASE WHEN ${hasAccount()} THEN 1 ELSE 0 END AS hasAccount FROM notice_recipient r JOIN person p ON p.id = r.personId
     WHERE r.noticeId = ? AND ${tabs[query.tab]} AND ${isTheirs}${after ? ' AND r.personId > ?' : ''} ORDER BY r.personId LIMIT ${pageSize + 1}`, [now, now, notice.id, ...units, ...(after ? [after.id] : [])])
  const [shown, last] = [rows.slice(0, pageSize), rows[pageSize - 1]]
  const keptBy = new Map(shown.map((row) => [row.personId, keepingUnit(staff, row.homeUnitId, network)]))
  await logListLooks(services, staff, 'notice', shown.flatMap(({ personId }) => {
    const unitId = keptBy.get(personId)
    return unitId ? [{ personId, unitId }] : []
  }), now)
  const [all, unread, confirmed] = [Number(counts?.amount ?? 0), Number(counts?.unread ?? 0), Number(counts?.confirmed ?? 0)]
  return {
    receipts: shown.map((row) => present(services, row, network, keptBy.get(row.personId) !== undefined)), next: rows.length > pageSize && last ? encodeCursor({ at: 0, id: last.personId }) : null,
    counts: { unread, read: all - unread - confirmed, confirmed },
  }
}
