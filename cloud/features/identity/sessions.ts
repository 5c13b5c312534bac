import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { type Sql } from '../../database/database'
import { sessionLifetimes } from '../../middleware/session'
import { hashToken, newToken } from '../../security/token'
import { type Services } from '../../services'
import { sessionTable } from './entities'

export interface NewSession {
  token: string
  sessionId: string
  expiresAt: number
}

/** Opens a session. Only a hash of the token is kept, so that a copy of the database signs nobody in. */
export const openSession = async (
  sql: Sql,
  { clock }: Pick<Services, 'clock'>,
  owner: { kind: 'wechat' | 'cookie'; accountId: string | null; staffId: string | null; device: string },
): Promise<NewSession> => {
  const now = clock.now()
  const token = newToken()
  const sessionId = newId(clock)
  const expiresAt = now + sessionLifetimes[owner.kind]
  await insert(sql, sessionTable, { id: sessionId, ...owner, level: 'password', tokenHash: hashToken(token), createdAt: now, lastSeenAt: now, expiresAt })
  return { token, sessionId, expiresAt }
}

export const endSession = async (sql: Sql, sessionId: string): Promise<void> => {
  await sql.execute('DELETE FROM session WHERE id = ?', [sessionId])
}
