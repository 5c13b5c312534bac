import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { privacyNotice } from '@shared/text/privacy'
import { newId } from '../../database/id'
import { duplicateKey, insert } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { takeFromLimit } from '../../middleware/limits'
import { type Services } from '../../services'
import { accountTable } from './entities'
import { openSession, type NewSession } from './sessions'

/** Sign-ins of one WeChat user: enough for any phone, and a bound for a program that holds one. */
const perPerson = { calls: 60, perSeconds: 600 } as const

type SignInCall = Call<typeof contract.signIn>

/** wx.login → openid → account. Nothing about a person is kept before the notice in force was accepted. */
export const signIn = async ({ services, body, now }: SignInCall): Promise<NewSession & { accountId: string }> => {
  if (body.privacyVersion !== privacyNotice.version) throw new DomainError('privacy_not_accepted', { version: privacyNotice.version })
  const { openid } = await services.wechat.codeToSession(body.code)
  const account = await findOrCreateAccount(services, openid, now)
  if (account.disabledAt !== null) throw new DomainError('account_disabled')
  await services.database.execute('UPDATE account SET privacyVersion = ?, privacyAcceptedAt = ? WHERE id = ? AND privacyVersion <> ?', [
    body.privacyVersion, now, account.id, body.privacyVersion,
  ])
  const session = await openSession(services.database, services, { kind: 'wechat', accountId: account.id, staffId: null, device: body.device })
  return { ...session, accountId: account.id }
}

interface FoundAccount {
  id: string
  disabledAt: number | null
}

const findOrCreateAccount = async (services: Services, openid: string, now: number): Promise<FoundAccount> => {
  const { database, vault, clock } = services
  const openidIndex = vault.blindIndex('openid', openid)
  await takeFromLimit(services, `signIn:${openidIndex}`, perPerson)
  const find = async () => (await database.query<FoundAccount>('SELECT id, disabledAt FROM account WHERE openidIndex = ?', [openidIndex]))[0]
  const found = await find()
  if (found) return found
  const id = newId(clock)
  try {
    await insert(database, accountTable, {
      id, openidIndex, openid: vault.seal(openid, id), staffId: null, privacyVersion: privacyNotice.version, privacyAcceptedAt: now, disabledAt: null, createdAt: now,
    })
    return { id, disabledAt: null }
  } catch (error) {
    // Two taps at once: the other one made it.
    const made = duplicateKey(error) ? await find() : undefined
    if (!made) throw error
    return made
  }
}
