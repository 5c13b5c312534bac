import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type ThreadBrief } from '@shared/contract/thread'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { threadLimits } from '@shared/domain/thread'
import { isFinal } from '@shared/domain/workflow'
import { filesOnlyText } from '@shared/text/thread'
import { holes } from '../../database/rows'
import { type AccountActor } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Vault } from '../../security/vault'
import { ownPersonId } from '../identity/policy'
import { type NetworkView } from '../network/network'
import { type RequestRow } from '../requests/entities'
import { personNameOf } from '../requests/present/applicant'
import { notStaffOnly } from '../requests/staffOnly'
import { type ThreadMessageRow, type ThreadRow } from './entities'
import { filesOf } from './present'

type BriefRow = Pick<ThreadRow, 'requestId' | 'lastSide' | 'lastAt'> & Pick<ThreadMessageRow, 'words' | 'files'>
  & Pick<RequestRow, 'number' | 'serviceKey' | 'formVersion' | 'status' | 'ownerUnitId' | 'personId' | 'applicantName'> & { messageId: string; unread: number }

/** The beginning of a message, or how many files it is. */
const excerptOf = ({ words, messageId, files }: BriefRow, vault: Vault): string => {
  const letters = Array.from(vault.open(words, messageId).replace(/\s+/g, ' '))
  if (letters.length === 0) return filesOnlyText(filesOf({ files }).length)
  return letters.length > threadLimits.excerpt ? `${letters.slice(0, threadLimits.excerpt).join('')}…` : letters.join('')
}

const presentBrief = (row: BriefRow, vault: Vault, account: AccountActor, network: NetworkView): ThreadBrief => ({
  requestId: row.requestId, number: formatRequestNumber(row.number ?? ''), title: network.forms.of(row).texts.title, unitName: network.unit(row.ownerUnitId).name,
  personName: personNameOf({ personId: row.personId, applicantName: vault.open(row.applicantName, row.requestId) }, ownPersonId(account)),
  excerpt: excerptOf(row, vault), lastSide: row.lastSide, lastAt: row.lastAt, unread: Number(row.unread), isClosed: isFinal(row.status),
})

const pageSize = 20

/** The threads of everybody whom the account stands for in which something was written, the newest message first. */
export const listThreads = async ({ services, account, query: { after } }: Call<typeof contract.listThreads>): Promise<AnswerOf<typeof contract.listThreads>> => {
  const network = await services.network.current()
  const cursor = decodeCursor(after)
  const rows = await services.database.query<BriefRow>(
    `SELECT t.requestId, t.lastSide, t.lastAt, m.id AS messageId, m.words, m.files, q.number, q.serviceKey, q.formVersion, q.status, q.ownerUnitId, q.personId, q.applicantName,
       (SELECT COUNT(*) FROM thread_message n WHERE n.requestId = t.requestId AND n.seq > t.applicantRead AND n.side = 'staff') AS unread
     FROM service_request q JOIN thread t ON t.requestId = q.id JOIN thread_message m ON m.requestId = t.requestId AND m.seq = t.lastSeq
     WHERE q.personId IN (${holes(account.personIds)}) AND ${notStaffOnly('q')}${cursor ? ' AND (t.lastAt < ? OR (t.lastAt = ? AND t.requestId < ?))' : ''}
     ORDER BY t.lastAt DESC, t.requestId DESC LIMIT ${pageSize + 1}`, [...account.personIds, ...(cursor ? [cursor.at, cursor.at, cursor.id] : [])])
  const last = rows[pageSize - 1]
  return {
    threads: rows.slice(0, pageSize).map((row) => presentBrief(row, services.vault, account, network)),
    next: rows.length > pageSize && last ? encodeCursor({ at: last.lastAt, id: last.requestId }) : null,
  }
}
