import { contract } from '@shared/contract/contract'
import { type KeptActivity } from '@shared/contract/staffActivities'
import { type AutoSaver, type AutoSaverState, createAutoSaver } from '@/api/autoSaver'
import { call } from '@/api/call'
import { needsLook } from '@/session/secrecy'
import { savingProblems } from './problems'
import { bodyOf, type TypedActivity, typedOf, withIds } from './typedActivity'

export type SaverState = AutoSaverState<TypedActivity, KeptActivity>
export type ActivitySaver = AutoSaver<TypedActivity, KeptActivity>

const wordsOf = ({ title, summary, body, partner, contact, sessions, form }: TypedActivity): string =>
  [title, summary, body, partner, contact, ...sessions.flatMap(({ place, address }) => [place, address]), ...form.flatMap(({ label, help, options }) => [label, help, options])].join('\n')

/** Whether it can go to the service now: readable, and without what looks like the name of a unit. */
export const isSavable = (typed: TypedActivity): boolean => Object.keys(savingProblems(typed)).length === 0 && !needsLook(wordsOf(typed))

/** Saves one activity while it is typed. */
export const createActivitySaver = (opened: KeptActivity): ActivitySaver => createAutoSaver<TypedActivity, KeptActivity>({
  key: `activity:${opened.id}`,
  opened,
  typedOf,
  written: (typed) => JSON.stringify(bodyOf(typed)),
  isDraft: ({ state }) => state.code === 'draft',
  isSavable,
  send: async (typed, { id, version }, key) => (await call(contract.saveActivity, { params: { id }, body: { version, content: bodyOf(typed) }, key })).activity,
  read: async () => (await call(contract.getKeptActivity, { params: { id: opened.id } })).activity,
  withAdded: (now, sent, { content }) => withIds(now, sent, content),
})
