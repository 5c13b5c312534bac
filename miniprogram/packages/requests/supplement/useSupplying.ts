import { useState } from 'react'
import { fieldsOf } from '@shared/catalog/answers'
import { readRound, type Supplied } from '@shared/catalog/supplementRound'
import { type RequestDetail } from '@shared/contract/requests'
import { type ServedService } from '@shared/contract/services'
import { type AnswerValue } from '@shared/fields/answerValue'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { useKept } from '@/platform/kept'
import { needsLook, useVouching } from '@/session/secrecy'
import { isHeld } from '../form/keptDraft'
import { checkable } from '../form/steps'

export type Ask = NonNullable<RequestDetail['supplement']>

/** Of a request what filling in its round needs, whoever does it: the person themselves, or the counter that filed it. */
export interface Awaiting extends Pick<RequestDetail, 'id' | 'version' | 'answers' | 'facts'> {
  ask: Ask
}

/** Sends it off; `answers` and `confirmed` go under the version that was read. */
export type HandIn = (body: { version: number; answers: RequestDetail['answers']; confirmed: Supplied['confirmed'] }, key: string) => Promise<void>

const nothing: Supplied = { answers: {}, confirmed: {} }

/** A word is taken back by leaving it out. */
const withWord = (confirmed: Supplied['confirmed'], field: string, word: string | undefined): Supplied['confirmed'] => {
  const { [field]: _old, ...others } = confirmed
  return word === undefined ? others : { ...others, [field]: word }
}

/** Filling in a round of supplements and handing it in: kept while typed, checked by the rules of the server before anything is sent. */
export const useSupplying = ({ id, version, answers, facts, ask }: Awaiting, service: ServedService, { handIn, onDone }: { handIn: HandIn; onDone: () => Promise<void> }) => {
  // A later round asks for other things: what was kept belongs to this one.
  const kept = useKept<Supplied>(`supplied:${id}:${ask.askedAt}`, nothing, { onDevice: true })
  const [wasTried, setTried] = useState(false)
  const round = readRound({ fields: fieldsOf(service).map(checkable), before: answers, asked: ask.items.map(({ field }) => field), facts }, kept.value, Date.now())
  const { confirmed } = kept.value
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    await handIn({ version, answers: round.given as RequestDetail['answers'], confirmed }, key)
    kept.forget()
    await onDone()
  })
  useVouching()
  return {
    round, confirmed, isBusy, error,
    problems: { ...(wasTried ? sentencesFor(round.problems) : {}), ...sentencesFor(error?.fields ?? {}) },
    isWaiting: Object.values(round.given).some(isHeld) || Object.values(confirmed).some(needsLook),
    answer: (field: string, value: AnswerValue | undefined) => kept.set((now) => ({ ...now, answers: { ...now.answers, [field]: value ?? '' } })),
    confirm: (field: string, word: string | undefined) => kept.set((now) => ({ ...now, confirmed: withWord(now.confirmed, field, word) })),
    send: () => {
      setTried(true)
      if (round.done === round.all) void submit()
    },
  }
}
