import { contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { privacyNotice } from '@shared/text/privacy'
import { type Actor } from '../../middleware/actor'
import { command, query, type Route } from '../../middleware/endpoints'
import { actorOfSession, actorOfToken } from '../../middleware/session'
import { bindStaff } from './bindStaff'
import { changePassword } from './changePassword'
import { presentMe } from './presenter'
import { beginSecondFactor, giveSecondFactor } from './secondFactor'
import { endSession } from './sessions'
import { signIn } from './signIn'
import { staffSignIn } from './staffSignIn'
import { unlock } from './unlock'

const ownerOf = (actor: Actor): { column: 'accountId' | 'staffId'; id: string } =>
  actor.account ? { column: 'accountId', id: actor.account.id } : { column: 'staffId', id: actor.staff?.id ?? '' }

export const identityRoutes: readonly Route[] = [
  query(contract.getPrivacyNotice, async () => ({ ...privacyNotice, sections: [...privacyNotice.sections] })),

  query(contract.signIn, async (call) => {
    const { token, expiresAt } = await signIn(call)
    return { token, expiresAt, me: await presentMe(call.services, await actorOfToken(call.services, token)) }
  }),

  query(contract.staffSignIn, async (call) => {
    const { token } = await staffSignIn(call)
    call.setCookie(token)
    return presentMe(call.services, await actorOfToken(call.services, token))
  }),

  query(contract.beginSecondFactor, beginSecondFactor),

  query(contract.giveSecondFactor, async (call) => {
    await giveSecondFactor(call)
    return presentMe(call.services, await actorOfSession(call.services, call.actor.sessionId))
  }),

  query(contract.unlock, async (call) => {
    await unlock(call)
    return presentMe(call.services, call.actor)
  }),

  query(contract.changePassword, async (call) => {
    await changePassword(call)
    return { done: true as const }
  }),

  query(contract.getMe, ({ services, actor }) => presentMe(services, actor)),

  query(contract.signOut, async ({ services, actor, setCookie }) => {
    await endSession(services.database, actor.sessionId)
    if (actor.isCookie) setCookie(null)
    return { done: true as const }
  }),

  query(contract.listSessions, async ({ services, actor }) => {
    const { column, id } = ownerOf(actor)
    const sessions = await services.database.query<{ id: string; device: string; createdAt: number; lastSeenAt: number }>(
      `SELECT id, device, createdAt, lastSeenAt FROM session WHERE ${column} = ? ORDER BY id DESC LIMIT 50`, [id])
    return { sessions: sessions.map((session) => ({ ...session, isCurrent: session.id === actor.sessionId })) }
  }),

  query(contract.revokeSession, async ({ services, actor, params }) => {
    const { column, id } = ownerOf(actor)
    const { affected } = await services.database.execute(`DELETE FROM session WHERE id = ? AND ${column} = ?`, [params.id, id])
    if (affected !== 1) throw new DomainError('not_found')
    return { done: true as const }
  }),

  command(contract.bindStaff, {
    run: bindStaff,
    // Binding changed what this session may do: who it is is read anew.
    present: async ({ services, actor }) => presentMe(services, await actorOfSession(services, actor.sessionId)),
  }),
]
