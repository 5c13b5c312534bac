import { type AnswerOf } from '@shared/contract/endpoint'
import { type contract } from '@shared/contract/contract'
import { type ServiceOverride } from '@shared/contract/bureauServices'
import { type Services } from '../../services'
import { sharedSubject } from './overrides'

type Change = AnswerOf<typeof contract.listSettingChanges>['changes'][number]

/** Some hundred changes of one service are years of work; older ones stay in the table. */
const mostChanges = 200

/** Who changed it, when, why and to what; the newest first. */
export const listChanges = async ({ database }: Pick<Services, 'database'>, subject: string): Promise<Change[]> => {
  const rows = await database.query<{ version: number; content: string; note: string | null; changedAt: number; name: string | null }>(
    `SELECT c.version, c.content, c.note, c.changedAt, s.name FROM setting_change c LEFT JOIN staff s ON s.id = c.staffId
     WHERE c.subject = ? ORDER BY c.version DESC LIMIT ${mostChanges}`, [subject])
  return rows.map(({ version, content, note, changedAt, name }) => {
    const parsed = JSON.parse(content) as unknown
    const isShared = subject === sharedSubject
    return { version, at: changedAt, by: name ?? '', note: note ?? '', service: isShared ? null : (parsed as ServiceOverride), shared: isShared ? (parsed as Change['shared']) : null }
  })
}
