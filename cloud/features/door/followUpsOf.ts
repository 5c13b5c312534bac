import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { type Vault } from '../../security/vault'
import { followUpRowId, type FollowUpRow } from './outcome'

/** What one was asked again, and said; nothing while nobody asked. */
export type AskedAgain = Pick<FollowUpRow, 'signupId' | 'day' | 'doneAt'> & { text: string | null }

/** When somebody asked again of these sign-ups, or will, with the words opened; in one statement. */
export const followUpsOf = async (sql: Sql, vault: Vault, signupIds: readonly string[]): Promise<AskedAgain[]> => {
  const rows = await sql.query<Pick<FollowUpRow, 'signupId' | 'day' | 'doneAt' | 'words'>>(
    `SELECT signupId, day, doneAt, words FROM job_follow_up WHERE signupId IN (${holes(signupIds)}) ORDER BY signupId, day`, signupIds)
  return rows.map(({ words, ...row }) => ({ ...row, text: words === null ? null : vault.open(words, followUpRowId(row)) }))
}
