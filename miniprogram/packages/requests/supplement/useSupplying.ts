import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type RequestDetail } from '@shared/contract/requests'
import { type ServedService } from '@shared/contract/services'
import { type AnswerValue } from '@shared/fields/answerValue'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { useKept } from '@/platform/kept'
import { replace } from '@/platform/navigation'
import { needsLook, useVouching } from '@/session/secrecy'
import { isHeld } from '../form/keptDraft'
import { type Ask, nothing, readRound, type Supplied, withWord } from './supplied'

/** Filling in a round of supplements and handing it in: kept while typed, checked by the rules of the server before anything is sent. */
export const useSupplying = (request: RequestDetail, service: ServedService, ask: Ask) => {
  // A later round asks for other things: what was kept belongs to this one.
  const kept = useKept<Supplied>(`supplied:${request.id}:${ask.askedAt}`, nothing, { onDevice: true })
  const [wasTried, setTried] = useState(false)
  const round = readRound(request, service, ask, kept.value, Date.now())
  const { confirmed } = kept.value
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    await call(contract.supplement, { params: { id: request.id }, body: { version: request.version, answers: round.given as RequestDetail['answers'], confirmed }, key })
    kept.forget()
    await replace('requestDetail', { id: request.id })
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
