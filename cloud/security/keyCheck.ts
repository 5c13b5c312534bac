import { type Sql } from '../database/database'
import { duplicateKey, insert } from '../database/rows'
import { readSetting, settingTable, writeSetting } from '../database/settings'
import { type Vault, VaultError } from './vault'

const name = 'keyCheck'

const opens = (vault: Vault, sealed: string): boolean => {
  try {
    return vault.open(sealed, name) === name
  } catch (error) {
    if (error instanceof VaultError) return false
    throw error
  }
}

const writeOnce = async (sql: Sql, content: string): Promise<void> => {
  try {
    await insert(sql, settingTable, { name, content })
  } catch (error) {
    // Two first starts at once: the check of the other one is then compared with.
    if (!duplicateKey(error)) throw error
  }
}

const markFor = (vault: Vault): string => `${vault.seal(name, name)} ${vault.blindIndex('keyCheck', name)}`
const sealedBy = (mark: string): string => mark.split('.', 2).join('.')

/**
 * Whether these are the keys and the suite that the database was filled with. The first start leaves a mark to compare with.
 * With a wrong index key everybody would quietly become a new account; with a wrong data key nobody could be read.
 */
export const keysFit = async (sql: Sql, vault: Vault): Promise<{ dataKeys: boolean; indexKey: boolean }> => {
  const fresh = markFor(vault)
  if ((await readSetting(sql, name)) === undefined) await writeOnce(sql, fresh)
  const mark = (await readSetting(sql, name)) ?? ''
  const [sealed = '', index] = mark.split(' ')
  const fit = { dataKeys: opens(vault, sealed), indexKey: index === vault.blindIndex('keyCheck', name) }
  // After a change of keys the mark goes over to the new one, so that the old one can be dropped some day.
  if (fit.dataKeys && fit.indexKey && sealedBy(mark) !== sealedBy(fresh)) await writeSetting(sql, name, fresh)
  return fit
}
