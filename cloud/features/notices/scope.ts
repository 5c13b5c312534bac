import { DomainError } from '@shared/domain/error'
import { type NoticeAction } from '@shared/domain/notices'
import { hasNoticeStep, mustBeSecond, noticeActionsFor, type NoticeFacts, type NoticeHand, releaserRoles } from '@shared/domain/noticeWorkflow'
import { type Sql, type Transaction } from '../../database/database'
import { readSetting } from '../../database/settings'
import { type KeeperScope, over, scopeNow } from '../network/keepers'
import { type NetworkView } from '../network/network'
import { type NoticeRow } from './entities'
import { readNotice, writersOf } from './read'

type Held = Pick<NoticeRow, 'unitId' | 'state' | 'kind' | 'edition' | 'isPublic' | 'writers'>

/** By which the bureau lets whoever wrote a notice release it; anything but this word, and nothing at all, asks for a second person. */
export const secondPersonSetting = { name: 'noticeSecondPerson', off: 'off' } as const

/** Whether whoever releases a notice must be somebody else than who wrote it. */
export const needsSecondPerson = async (sql: Sql): Promise<boolean> => (await readSetting(sql, secondPersonSetting.name)) !== secondPersonSetting.off

export const factsOf = ({ state, kind, edition, isPublic }: Held): NoticeFacts => ({ state, kind, edition, isPublic: isPublic === 1 })

/** What somebody is to a notice of a unit that is theirs or under theirs; null for others. */
export const handOf = (scope: KeeperScope, network: NetworkView, notice: Held, staffId: string): NoticeHand | null => {
  const mine = over(scope, network, notice.unitId)
  return mine.length === 0 ? null : { isWriter: writersOf(notice).includes(staffId), isReleaser: mine.some(({ role }) => releaserRoles.includes(role)) }
}

/** What was published concerns every station: who of their people has read it, and where a letter hangs, is theirs to see. */
const forStations: readonly NoticeAction[] = ['receipts', 'places']

interface Looking {
  scope: KeeperScope
  network: NetworkView
  staffId: string
  needsSecond: boolean
}

/** What they may do with it now; empty where they may not even know of it. */
export const actionsOn = ({ scope, network, staffId, needsSecond }: Looking, notice: Held): NoticeAction[] => {
  const hand = handOf(scope, network, notice, staffId)
  const facts = factsOf(notice)
  if (hand) return noticeActionsFor(facts, hand).filter((action) => action !== 'release' || !mustBeSecond(hand, needsSecond))
  return scope.length > 0 ? forStations.filter((action) => hasNoticeStep(action, facts)) : []
}

export interface Keeping {
  staff: { id: string }
  params: { id: string }
  now: number
}

/**
 * A notice of theirs for that step, under the rights of this moment. Throws `not_found` for those of others, `stale_version` for another version
 * than was seen, then `action_not_allowed` for a step that its state does not have, `forbidden`, or `second_person_needed`.
 */
export const readFor = async (tx: Transaction, action: NoticeAction, { staff, params, body, now }: Keeping & { body: { version: number } }, network: NetworkView): Promise<NoticeRow> => {
  const row = await readNotice(tx, params.id)
  const hand = row && handOf(await scopeNow(tx, staff.id, now), network, row, staff.id)
  if (!row || !hand) throw new DomainError('not_found')
  if (row.version !== body.version) throw new DomainError('stale_version')
  const facts = factsOf(row)
  if (!hasNoticeStep(action, facts)) throw new DomainError('action_not_allowed')
  if (!noticeActionsFor(facts, hand).includes(action)) throw new DomainError('forbidden')
  if (action === 'release' && mustBeSecond(hand, await needsSecondPerson(tx))) throw new DomainError('second_person_needed')
  return row
}

/** A published notice, or one of theirs, for who of their own people it concerns. Throws `not_found`, `forbidden`. */
export const readForStation = async (sql: Sql, action: 'receipts' | 'places', looking: Omit<Looking, 'needsSecond'>, id: string): Promise<NoticeRow> => {
  if (looking.scope.length === 0) throw new DomainError('forbidden')
  const row = await readNotice(sql, id)
  if (!row || !actionsOn({ ...looking, needsSecond: true }, row).includes(action)) throw new DomainError('not_found')
  return row
}
