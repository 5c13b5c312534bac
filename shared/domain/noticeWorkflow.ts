import { type NoticeAction, noticeActions, type NoticeKind, type NoticeState } from '@shared/domain/notices'
import { type StaffRole } from '@shared/domain/roles'

/** Everybody of a unit writes; the word to the public is with these. */
export const releaserRoles: readonly StaffRole[] = ['lead', 'editor', 'administrator']

/** What decides beside the caller. `edition`: the published one, 0 before the first; `isPublic`: and it was not withdrawn. */
export interface NoticeFacts {
  state: NoticeState
  kind: NoticeKind
  edition: number
  isPublic: boolean
}

/** What the caller is to a notice of a unit of theirs: `writer` of what is being written now, and in a role that releases. */
export interface NoticeHand {
  isWriter: boolean
  isReleaser: boolean
}

interface Rule {
  when: (facts: NoticeFacts) => boolean
  by: (hand: NoticeHand) => boolean
}

const everybody: Rule['by'] = () => true
const releaser: Rule['by'] = ({ isReleaser }) => isReleaser
const inState = (...states: readonly NoticeState[]): Rule['when'] => ({ state }) => states.includes(state)
const isPublic: Rule['when'] = (facts) => facts.isPublic
const wasPublished: Rule['when'] = ({ edition }) => edition > 0

/** Every step, when there is it, and who takes it. That a writer does not release is a rule of its own (`mustBeSecond`): the bureau may switch it off. */
const rules: Readonly<Record<NoticeAction, Rule>> = {
  edit: { when: inState('draft'), by: everybody },
  submit: { when: inState('draft'), by: everybody },
  discard: { when: inState('draft'), by: everybody },
  take_back: { when: inState('in_review', 'scheduled'), by: ({ isWriter, isReleaser }) => isWriter || isReleaser },
  return: { when: inState('in_review'), by: releaser },
  release: { when: inState('in_review'), by: releaser },
  revise: { when: inState('published'), by: everybody },
  pin: { when: isPublic, by: releaser },
  withdraw: { when: isPublic, by: releaser },
  receipts: { when: wasPublished, by: everybody },
  places: { when: (facts) => facts.kind === 'letter' && wasPublished(facts), by: everybody },
}

/** Whether the state has that step at all, whoever takes it. */
export const hasNoticeStep = (action: NoticeAction, facts: NoticeFacts): boolean => rules[action].when(facts)

/** What somebody of the unit, or of one above it, may do with a notice now, but for the rule of the second person. */
export const noticeActionsFor = (facts: NoticeFacts, hand: NoticeHand): NoticeAction[] => noticeActions.filter((action) => rules[action].when(facts) && rules[action].by(hand))

/** Whoever wrote it does not release it, unless the bureau said otherwise. */
export const mustBeSecond = ({ isWriter }: NoticeHand, needsSecond: boolean): boolean => needsSecond && isWriter
