import { randomInt } from 'node:crypto'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { duplicateKey, insert, update } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { type contract } from '@shared/contract/contract'
import { type Services } from '../../services'
import { linkCodeTable } from './entities'

/** How long the code on the phone can be used at the counter (ms). */
export const linkCodeLifetime = 10 * 60_000

const hashOf = ({ vault }: Pick<Services, 'vault'>, code: string): string => vault.blindIndex('linkCode', code)

const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** Somebody else's code that is still good may be the same six digits: another draw. Never needed more often than this. */
const draws = 8

/** A fresh code in place of the account's last one. */
export const makeLinkCode = async ({ services, account, now }: Call<typeof contract.makeLinkCode>): Promise<{ code: string; expiresAt: number }> => {
  const { database } = services
  const expiresAt = now + linkCodeLifetime
  await database.execute('DELETE FROM link_code WHERE expiresAt <= ?', [now])
  for (let draw = 0; draw < draws; draw += 1) {
    const code = newCode()
    try {
      const codeHash = hashOf(services, code)
      const renewed = await update(database, linkCodeTable, { codeHash, expiresAt }, { accountId: account.id })
      if (renewed === 0) await insert(database, linkCodeTable, { accountId: account.id, codeHash, expiresAt })
      return { code, expiresAt }
    } catch (error) {
      if (!duplicateKey(error)) throw error
    }
  }
  throw new DomainError('overloaded')
}

/** Uses a code up and gives the account whose phone showed it. Throws `link_code_wrong`. */
export const spendLinkCode = async (tx: Transaction, services: Services, code: string, now: number): Promise<string> => {
  const codeHash = hashOf(services, code)
  const [row] = await tx.query<{ accountId: string }>('SELECT accountId FROM link_code WHERE codeHash = ?', [codeHash])
  const { affected } = await tx.execute('DELETE FROM link_code WHERE codeHash = ? AND expiresAt > ?', [codeHash, now])
  if (!row || affected !== 1) throw new DomainError('link_code_wrong')
  return row.accountId
}
