import { newId } from '../../database/id'
import { insertAll } from '../../database/rows'
import { setTimer } from '../../jobs/timers'
import { type CheckScene, type Suggestion } from '../../gateways/wechat/wechatGateway'
import { type Services } from '../../services'
import { contentCheckTable } from '../entities'
import { chunksOf } from './chunks'
import { stateOf, type CheckState } from './findings'

/** WeChat answers about people who were in the mini-program so lately (ms). */
const seenWithin = 2 * 60 * 60_000
/** What is not answered by then is looked at by a person (ms). */
export const checkPatience = 30 * 60_000
export const checkTimer = 'content_check'
const scene: CheckScene = 'forum'

export interface ContentToCheck {
  subjectKind: 'notice' | 'activity'
  subjectId: string
  /** Of whoever wrote it; null where they work at a PC alone. */
  accountId: string | null
  text: string
  /** `url`: where it may be fetched without signing in, below our address ('/api/…') or whole. */
  pictures: readonly { id: string; url: string }[]
}

const openidOf = async ({ database, vault, clock }: Services, accountId: string | null): Promise<string | null> => {
  if (accountId === null) return null
  const [row] = await database.query<{ openid: string }>(
    "SELECT a.openid FROM account a WHERE a.id = ? AND a.disabledAt IS NULL AND EXISTS (SELECT 1 FROM session s WHERE s.accountId = a.id AND s.kind = 'wechat' AND s.lastSeenAt >= ?)", [accountId, clock.now() - seenWithin])
  return row ? vault.open(row.openid, accountId) : null
}

interface Part {
  id: string
  /** Of a picture. */
  url: string | null
}

/** The parts, all pending, in place of those of an earlier text. */
const layReady = (services: Services, { subjectKind, subjectId, pictures }: ContentToCheck, isAsked: boolean): Promise<Part[]> =>
  services.database.transaction(async (tx) => {
    const { clock } = services
    const now = clock.now()
    const parts = [{ part: 'text', url: null }, ...pictures.map(({ id, url }) => ({ part: id, url }))].map(({ part, url }) => ({ id: newId(clock), part, url }))
    await tx.execute('DELETE FROM content_check WHERE subjectId = ?', [subjectId])
    await insertAll(tx, contentCheckTable, parts.map(({ id, part }) => ({
      id, subjectKind, subjectId, part, state: isAsked ? ('pending' as const) : ('human' as const), traceId: null, label: null, createdAt: now, decidedAt: isAsked ? null : now, byStaffId: null,
    })))
    if (isAsked) await setTimer(tx, clock, { kind: checkTimer, subject: subjectId, dueAt: now + checkPatience })
    return parts.map(({ id, url }) => ({ id, url }))
  })

const keep = async ({ database, clock }: Services, id: string, state: CheckState, label: string | null): Promise<void> => {
  await database.execute("UPDATE content_check SET state = ?, label = ?, decidedAt = ? WHERE id = ? AND state = 'pending'", [state, label, clock.now(), id])
}

const severity: readonly Suggestion[] = ['pass', 'review', 'risky']

/** The worst of what WeChat says of its pieces; one that it says nothing of makes it a person's matter. */
const checkText = async (services: Services, openid: string, text: string, id: string): Promise<void> => {
  let worst: { suggest: Suggestion; label: string | null } = { suggest: 'pass', label: null }
  let isAnswered = true
  for (const chunk of chunksOf(text)) {
    const found = await services.wechat.checkText({ openid, text: chunk, scene })
    if (!found) isAnswered = false
    else if (severity.indexOf(found.suggest) > severity.indexOf(worst.suggest)) worst = found
    if (!found || worst.suggest === 'risky') break
  }
  await keep(services, id, isAnswered || worst.suggest === 'risky' ? stateOf[worst.suggest] : 'human', worst.label)
}

const checkPicture = async (services: Services, openid: string, { id, url }: { id: string; url: string }): Promise<void> => {
  const { publicUrl } = services.messaging
  const address = url.startsWith('/') ? publicUrl && publicUrl + url : url
  const begun = address ? await services.wechat.checkPicture({ openid, url: address, scene }) : null
  if (!begun) return keep(services, id, 'human', null)
  await services.database.execute('UPDATE content_check SET traceId = ? WHERE id = ?', [begun.traceId, id])
}

const askAll = async (services: Services, openid: string, text: string, parts: readonly Part[]): Promise<void> => {
  for (const { id, url } of parts) await (url === null ? checkText(services, openid, text, id) : checkPicture(services, openid, { id, url }))
}

/**
 * Has a text and pictures looked at that others are to see. It is pending when this returns, or a person's matter where WeChat cannot be asked;
 * nobody waits for WeChat: `done` is when it has been asked about everything. What is not answered in time becomes a person's matter.
 */
export const startContentCheck = async (services: Services, content: ContentToCheck): Promise<{ done: Promise<void> }> => {
  const openid = await openidOf(services, content.accountId)
  const parts = await layReady(services, content, openid !== null)
  const done = openid === null ? Promise.resolve() : askAll(services, openid, content.text, parts).catch((error: unknown) => {
    // They stay pending, and the timer gives them to a person.
    services.log.error({ error: (error as Error).name }, 'a content check could not be asked for')
  })
  return { done }
}
