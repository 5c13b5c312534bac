import { type AnswerOf } from '@shared/contract/endpoint'
import { type contract } from '@shared/contract/contract'
import { type ServiceOverride } from '@shared/contract/bureauServices'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type SharedSettings, shippedSettings } from '@shared/catalog/settings'
import { type Services } from '../../services'
import { serviceLines, sharedLines } from './changeLines'
import { noChange, sharedSubject } from './overrides'
import { shippedEntry } from './settingsPresenter'

type Change = AnswerOf<typeof contract.listSettingChanges>['changes'][number]

/** Some hundred changes of one service are years of work; older ones stay in the table. */
const mostChanges = 200

interface Row {
  version: number
  content: string
  note: string | null
  changedAt: number
  name: string | null
}

const ofService = (now: Row, before: Row | undefined, entry: CatalogEntry): Pick<Change, 'lines' | 'service' | 'shared'> => {
  const service = JSON.parse(now.content) as ServiceOverride
  return { lines: serviceLines(before ? (JSON.parse(before.content) as ServiceOverride) : noChange, service, entry), service, shared: null }
}

const ofShared = (now: Row, before: Row | undefined): Pick<Change, 'lines' | 'service' | 'shared'> => {
  const shared = JSON.parse(now.content) as NonNullable<Change['shared']>
  return { lines: sharedLines(before ? (JSON.parse(before.content) as SharedSettings) : shippedSettings, shared), service: null, shared }
}

/** Who changed it, when, why, what it was and what it is; the newest first. */
export const listChanges = async ({ database, network }: Pick<Services, 'database' | 'network'>, subject: string): Promise<Change[]> => {
  const entry = subject === sharedSubject ? null : shippedEntry(subject, await network.current())
  // One more than is shown: what the last one changed is told by the one before it.
  const rows = await database.query<Row>(
    `SELECT c.version, c.content, c.note, c.changedAt, s.name FROM setting_change c LEFT JOIN staff s ON s.id = c.staffId
     WHERE c.subject = ? ORDER BY c.version DESC LIMIT ${mostChanges + 1}`, [subject])
  return rows.slice(0, mostChanges).map((row, index) => ({
    version: row.version, at: row.changedAt, by: row.name ?? '', note: row.note ?? '',
    ...(entry ? ofService(row, rows[index + 1], entry) : ofShared(row, rows[index + 1])),
  }))
}
