import { type Draft } from '@shared/contract/requests'
import { forgetAllKept, readKept } from '@/platform/kept'
import { vouchFor } from '@/session/secrecy'
import { later, refusal, sentTo, serve } from '@/test/network'
import { fake } from '@/test/taro'
import { createDraftSaver } from './draftSaver'
import { type KeptDraft } from './keptDraft'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const draft: Draft = { id, serviceKey: 'consultation', formVersion: 1, version: 1, answers: { topic: 'other' }, savedAt: 1, actingAs: 'self', personId: '01HZZZZZZZZZZZZZZZZZZZZZZP', personName: null }
const saves = () => sentTo(`PUT /drafts/${id}`).map(({ data }) => data as { version: number; answers: object })
const kept = () => readKept<KeptDraft>(`draft:${id}`)?.answers ?? null
const accepting = { [`PUT /drafts/${id}`]: ({ data }: { data: unknown }) => ({ version: (data as { version: number }).version + 1, savedAt: 2 }) }

beforeEach(() => {
  fake.reset()
  forgetAllKept()
})

test('what is typed is kept here until the service has it', async () => {
  serve(accepting)
  const saver = createDraftSaver(draft)
  saver.change('question', '怎么办')
  expect(kept()).toEqual({ topic: 'other', question: '怎么办' })
  expect(await saver.flush()).toBe(2)
  expect(kept()).toBeNull()
})

test('leaving the form without a network loses nothing: it stands there again, and is sent', async () => {
  const first = createDraftSaver(draft)
  first.change('question', '怎么办')
  expect(await first.flush()).toBeNull()
  expect(first.state.get()).toMatchObject({ isUnsaved: true, error: { code: 'offline' } })

  serve(accepting)
  const again = createDraftSaver(draft)
  expect(again.state.get().answers).toEqual({ topic: 'other', question: '怎么办' })
  expect(await again.flush()).toBe(2)
  expect(kept()).toBeNull()
})

test('a save of which only the reply was lost is known again, also after the program was closed', async () => {
  const first = createDraftSaver(draft)
  first.change('question', '怎么办')
  await first.flush()
  first.change('question', '怎么办？')
  const there = { ...draft, version: 2, answers: { topic: 'other', question: '怎么办' } }
  serve({ [`GET /drafts/${id}`]: there, [`PUT /drafts/${id}`]: ({ data }) => ((data as { version: number }).version === 2 ? { version: 3, savedAt: 3 } : refusal('stale_version', { status: 'draft' })) })
  const again = createDraftSaver(there)
  expect(await again.flush()).toBe(3)
  expect(again.state.get()).toMatchObject({ elsewhere: null, answers: { question: '怎么办？' } })
})

test('what was saved on another device is overwritten only on request, and no second draft is made', async () => {
  const there = { ...draft, version: 5, answers: { topic: 'other', question: '那边' } }
  serve({ [`GET /drafts/${id}`]: there, [`PUT /drafts/${id}`]: ({ data }) => ((data as { version: number }).version === 5 ? { version: 6, savedAt: 3 } : refusal('stale_version', { status: 'draft' })) })
  const saver = createDraftSaver(draft)
  saver.change('question', '这边')
  expect(await saver.flush()).toBeNull()
  expect(saver.state.get()).toMatchObject({ elsewhere: 'saved', answers: { question: '这边' } })
  await saver.keepMine()
  expect(saver.state.get()).toMatchObject({ elsewhere: null, error: null, isUnsaved: false })
  expect(saves().at(-1)).toEqual({ version: 5, answers: { topic: 'other', question: '这边' } })
  expect(sentTo('POST /drafts')).toEqual([])
})

test('… or what stands there is taken, and this is let go', async () => {
  const there = { ...draft, version: 5, answers: { topic: 'other', question: '那边' } }
  serve({ [`GET /drafts/${id}`]: there, [`PUT /drafts/${id}`]: refusal('stale_version', { status: 'draft' }) })
  const saver = createDraftSaver(draft)
  saver.change('question', '这边')
  await saver.flush()
  await saver.takeTheirs()
  expect(saver.state.get()).toMatchObject({ elsewhere: null, isUnsaved: false, answers: { question: '那边' } })
  expect(kept()).toBeNull()
})

test('typing after the other phone handed the draft in leads to the request, and makes no draft', async () => {
  serve({ [`PUT /drafts/${id}`]: refusal('stale_version', { status: 'submitted' }) })
  const saver = createDraftSaver(draft)
  saver.change('question', '还有一句')
  await saver.flush()
  expect(saver.state.get().elsewhere).toBe('submitted')
  serve({ [`GET /drafts/${id}`]: refusal('action_not_allowed', { status: 'accepted' }) })
  await saver.keepMine()
  expect(saver.state.get().elsewhere).toBe('submitted')
  expect(sentTo('POST /drafts')).toEqual([])
})

test('a draft thrown away on another device is said to be gone, with the words still here', async () => {
  serve({ [`PUT /drafts/${id}`]: refusal('not_found') })
  const saver = createDraftSaver(draft)
  saver.change('question', '还有一句')
  await saver.flush()
  expect(saver.state.get()).toMatchObject({ elsewhere: 'gone', answers: { question: '还有一句' } })
})

test('what may name a unit stays here, the rest is saved, until it is changed or said to be none', async () => {
  serve(accepting)
  const saver = createDraftSaver(draft)
  saver.change('question', '我在73211部队服役过')
  saver.change('phone', '13800138000')
  expect(await saver.flush()).toBeNull()
  expect(saves()).toEqual([{ version: 1, answers: { topic: 'other', phone: '13800138000' } }])
  vouchFor('我在73211部队服役过')
  expect(await saver.flush()).toBe(3)
  expect(saves().at(-1)?.answers).toMatchObject({ question: '我在73211部队服役过' })
})

test('an answer that was saved stands on the service while its new words are held back', async () => {
  serve(accepting)
  const saver = createDraftSaver({ ...draft, answers: { question: '原来的话' } })
  saver.change('question', '原来的话，88888部队')
  saver.change('topic', 'certificate')
  await saver.flush()
  expect(saves()[0]?.answers).toEqual({ question: '原来的话', topic: 'certificate' })
  saver.change('question', '原来的话，改过了')
  expect(await saver.flush()).not.toBeNull()
})

test('what is typed while a save is on its way follows it', async () => {
  const slow = later<{ version: number; savedAt: number }>()
  serve({ [`PUT /drafts/${id}`]: ({ data }) => ((data as { version: number }).version === 1 ? slow.promise : { version: 3, savedAt: 3 }) })
  const saver = createDraftSaver(draft)
  saver.change('question', '一')
  const done = saver.flush()
  await Promise.resolve()
  saver.change('question', '一二')
  slow.resolve({ version: 2, savedAt: 2 })
  expect(await done).toBe(3)
  expect(saves().map(({ answers }) => (answers as { question: string }).question)).toEqual(['一', '一二'])
})
