import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type RequestDetail } from '@shared/contract/requests'
import { type RatingLevel } from '@shared/domain/rating'
import { type ownActionWords } from '@shared/text/ownRequest'
import { asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { useKept } from '@/platform/kept'
import { open as openPage } from '@/platform/navigation'

/** What goes with a few words, in a sheet. */
export type OwnSheet = keyof typeof ownActionWords
export type OwnAction = OwnSheet | 'rate'

export interface OwnWords {
  texts: Partial<Record<OwnAction, string>>
  level: RatingLevel | null
}

const nothing: OwnWords = { texts: {}, level: null }

/** Acting on a request of one's own: which sheet is open, what was typed, and what became of it. Words stay until they arrived. */
export const useOwnActing = (request: RequestDetail, onChanged: (next: RequestDetail) => void) => {
  const { id, version } = request
  const [sheet, setSheet] = useState<OwnSheet | null>(null)
  const written = useKept<OwnWords>(`own:${id}`, nothing, { onDevice: true })
  const { texts, level } = written.value
  const send = async (key: string, action: OwnAction): Promise<void> => {
    const to = { params: { id }, key }
    const words = (texts[action] ?? '').trim()
    if (action === 'askReview') {
      const receipt = await call(contract.askReview, { ...to, body: { version, reason: words } })
      await openPage('receipt', { id: receipt.id })
    }
    if (action === 'withdraw') onChanged(await call(contract.withdraw, { ...to, body: { version, reason: words } }))
    if (action === 'reopen') onChanged(await call(contract.reopen, { ...to, body: { version, reason: words } }))
    if (action === 'rate' && level) onChanged(await call(contract.rate, { ...to, body: { version, level, words } }))
  }
  const { submit, isBusy, error, clearError } = useSubmit(async (key: string, action: OwnAction) => {
    await send(key, action).catch(async (thrown: unknown) => {
      // A colleague was first: the page shows what they did, and another tap goes by that.
      if (asApiError(thrown).code === 'acted_meanwhile') onChanged(await call(contract.getRequest, { params: { id } }))
      throw thrown
    })
    setSheet(null)
    written.set(({ texts: { [action]: _sent, ...others }, level: chosen }) => ({ texts: others, level: action === 'rate' ? null : chosen }))
  })
  return {
    sheet, isBusy, error, level,
    textOf: (action: OwnAction): string => texts[action] ?? '',
    write: (action: OwnAction, text: string) => written.set((now) => ({ ...now, texts: { ...now.texts, [action]: text } })),
    choose: (chosen: RatingLevel) => written.set((now) => ({ ...now, level: chosen })),
    openSheet: (action: OwnSheet) => {
      clearError()
      setSheet(action)
    },
    close: () => setSheet(null),
    send: (action: OwnAction) => void submit(action),
  }
}
export type OwnActing = ReturnType<typeof useOwnActing>
