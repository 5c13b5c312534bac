import { type ThreadMessage } from '@shared/contract/thread'
import { maskName } from '@shared/domain/mask'
import { type ThreadSide } from '@shared/domain/thread'
import { helperOfText, stationByText } from '@shared/text/thread'
import { handlerRolesIn, type StaffActor } from '../../middleware/actor'
import { type Vault } from '../../security/vault'
import { type NetworkView } from '../network/network'
import { type StoredRequest } from '../requests/entities'
import { type FileInMessage, type ThreadMessageRow } from './entities'

/** A message as it is read, with who wrote it. */
export type ReadMessage = Pick<ThreadMessageRow, 'seq' | 'id' | 'side' | 'accountId' | 'staffId' | 'words' | 'files' | 'at'> & {
  unitName: string | null
  staffName: string | null
  /** 1 where the account is the person's own. */
  isSelf: number | null
}

/** Columns of a message `m` of a request `q`; beside them `writerJoins`. */
export const messageColumns = `m.seq, m.id, m.side, m.accountId, m.staffId, m.words, m.files, m.at, u.name AS unitName, s.name AS staffName,
  (SELECT MIN(1) FROM representation p WHERE p.accountId = m.accountId AND p.personId = q.personId AND p.kind = 'self') AS isSelf`
export const writerJoins = 'LEFT JOIN unit u ON u.id = m.unitId LEFT JOIN staff s ON s.id = m.staffId'

/** Who reads: which side, as whom, and for staff whether they handle it; whoever does not sees no whole names and no files. */
export interface Reader {
  side: ThreadSide
  /** The account or the member of staff. */
  id: string
  isMasked: boolean
}

export const asAccount = (id: string): Reader => ({ side: 'applicant', id, isMasked: false })
export const asStaffOf = (staff: StaffActor, { ownerUnitId }: Pick<StoredRequest, 'ownerUnitId'>, network: NetworkView): Reader =>
  ({ side: 'staff', id: staff.id, isMasked: ownerUnitId === null || handlerRolesIn(staff, network.responsible(ownerUnitId)).length === 0 })

const byWhom = ({ side, unitName, staffName, isSelf }: ReadMessage, reader: Reader, applicantName: string): string => {
  // The people know stations, not who works there.
  if (side === 'staff') return stationByText(unitName ?? '', reader.side === 'staff' ? staffName : null)
  const name = reader.isMasked ? maskName(applicantName) : applicantName
  return isSelf === null ? helperOfText(name) : name
}

export const filesOf = ({ files }: Pick<ReadMessage, 'files'>): FileInMessage[] => JSON.parse(files) as FileInMessage[]

/** A message with its words opened. `applicantName` is that of the request. */
export const presentMessage = (message: ReadMessage, { vault }: { vault: Vault }, reader: Reader, applicantName: string): ThreadMessage => ({
  seq: message.seq, side: message.side, at: message.at,
  isMine: message.side === reader.side && (message.accountId ?? message.staffId) === reader.id,
  by: byWhom(message, reader, applicantName),
  text: vault.open(message.words, message.id),
  files: reader.isMasked ? [] : filesOf(message).map(({ id, mediaType }) => ({ id, mediaType })),
})
