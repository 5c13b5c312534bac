import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { followerOf } from '../../middleware/session'
import { linkLifetime, signLink, verifyLink } from '../../security/token'
import { type HandledRequest, readForHandler } from './opened'

type Kind = 'print' | 'archive'
type LinkCall = Call<typeof contract.linkPrint>
type FollowCall = Call<typeof contract.readPrint>

/** A link for this session alone, for less than a minute, for those who handle the request. */
export const linkTo = (kind: Kind) => async ({ services, actor, staff, params: { id }, now }: LinkCall): Promise<{ url: string; expiresAt: number }> => {
  await readForHandler(services, staff, id)
  const expires = now + linkLifetime - 1
  const signature = signLink(services.keys, { kind, fileId: id, viewer: actor.sessionId, expires })
  return { url: `/api/staff/requests/${id}/${kind}?viewer=${actor.sessionId}&expires=${expires}&signature=${signature}`, expiresAt: expires }
}

/** Who follows a link: whoever it was made for, if they are still signed in and still handle the request. Throws `link_expired`, `forbidden`. */
export const follow = async (kind: Kind, { services, params: { id }, query, now }: FollowCall): Promise<{ staff: StaffActor; handled: HandledRequest }> => {
  const link = { kind, fileId: id, viewer: query.viewer, expires: Number(query.expires) }
  if (!verifyLink(services.keys, link, query.signature, now)) throw new DomainError('link_expired')
  const { staff } = await followerOf(services, query.viewer)
  if (!staff) throw new DomainError('forbidden')
  return { staff, handled: await readForHandler(services, staff, id) }
}
