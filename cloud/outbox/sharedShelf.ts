import { type ShelvedToken, type TokenShelf, renewalPatience } from '../gateways/wechat/tokenShelf'
import { type Clock } from '../database/clock'
import { type Database } from '../database/database'
import { duplicateKey, insert, readOne } from '../database/rows'
import { type Vault } from '../security/vault'
import { wechatTokenTable } from './entities'

const nothing: ShelvedToken = { token: null, expiresAt: 0, version: 0 }

/** The token of this app for all instances, sealed in the database. Another app's is another row. */
export const createSharedShelf = (database: Database, clock: Clock, vault: Vault, appId: string): TokenShelf => {
  const name = appId.slice(0, 20)
  const read = async (): Promise<ShelvedToken | null> => {
    const row = await readOne(database, wechatTokenTable, { name })
    return row ? { token: row.token === null ? null : vault.open(row.token, name), expiresAt: row.expiresAt, version: row.version } : null
  }
  /** The first of all instances makes the row. */
  const make = async (): Promise<void> => {
    await insert(database, wechatTokenTable, { name, token: null, expiresAt: 0, renewingUntil: null, version: 0 }).catch((error: unknown) => {
      if (!duplicateKey(error)) throw error
    })
  }
  return {
    read: async () => (await read()) ?? nothing,
    claim: async (version) => {
      const now = clock.now()
      const take = async () => (await database.execute('UPDATE wechat_token SET renewingUntil = ? WHERE name = ? AND version = ? AND (renewingUntil IS NULL OR renewingUntil <= ?)', [now + renewalPatience, name, version, now])).affected === 1
      if (await take()) return true
      if (version !== 0 || (await read())) return false
      await make()
      return take()
    },
    // Should the claim have run out meanwhile, the one who came after has raised the version, and theirs stays.
    keep: async (version, token, expiresAt, restsUntil) => {
      await database.execute('UPDATE wechat_token SET token = ?, expiresAt = ?, renewingUntil = ?, version = ? WHERE name = ? AND version = ?', [vault.seal(token, name), expiresAt, restsUntil ?? null, version + 1, name, version])
    },
    giveUp: async (version) => {
      await database.execute('UPDATE wechat_token SET renewingUntil = NULL WHERE name = ? AND version = ?', [name, version])
    },
  }
}
