import { contract } from '@shared/contract/contract'
import { type KeptNotice } from '@shared/contract/notices'
import { type AutoSaver, type AutoSaverState, createAutoSaver } from '@/api/autoSaver'
import { call } from '@/api/call'
import { needsLook } from '@/session/secrecy'
import { savingProblems } from './problems'
import { bodyOf, type TypedNotice, typedOf } from './typedNotice'

export type NoticeSaver = AutoSaver<TypedNotice, KeptNotice>
export type NoticeSaverState = AutoSaverState<TypedNotice, KeptNotice>

/** Whether it can go to the service now: readable, and without what looks like the name of a unit. */
export const isSavable = (typed: TypedNotice): boolean =>
  Object.keys(savingProblems(typed)).length === 0 && !needsLook([typed.title, typed.summary, typed.body, ...typed.attachments.map(({ name }) => name)].join('\n'))

/** Saves one notice while it is typed. */
export const createNoticeSaver = (opened: KeptNotice): NoticeSaver => createAutoSaver<TypedNotice, KeptNotice>({
  key: `notice:${opened.id}`,
  opened,
  typedOf,
  written: (typed) => JSON.stringify(bodyOf(typed)),
  isDraft: ({ may }) => may.includes('edit'),
  isSavable,
  send: async (typed, { id, version }, key) => (await call(contract.saveNotice, { params: { id }, body: { version, content: bodyOf(typed) }, key })).notice,
  read: async () => (await call(contract.getKeptNotice, { params: { id: opened.id } })).notice,
})
