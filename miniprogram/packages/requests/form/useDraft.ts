import { useEffect, useState } from 'react'
import { type Answers } from '@shared/fields/answerValue'
import { type Draft } from '@shared/contract/requests'
import { useStore } from '@/platform/store'
import { onVouched, useVouching } from '@/session/secrecy'
import { createDraftSaver, type DraftSaver, type DraftState } from './draftSaver'

export type DraftEditing = DraftState & Omit<DraftSaver, 'state'>

/** A draft while its form is open. What this device has from before goes out at once; leaving sends what the pause had not sent yet. */
export const useDraft = (draft: Draft, carried: Answers = {}): DraftEditing => {
  const [{ state, ...saver }] = useState(() => {
    const created = createDraftSaver(draft)
    // What came along from 我能办吗 was not typed here, and is saved all the same.
    for (const [field, value] of Object.entries(carried)) created.change(field, value)
    return created
  })
  const { flush } = saver
  useVouching()
  useEffect(() => {
    void flush()
    const stop = onVouched(() => void flush())
    return () => {
      stop()
      void flush()
    }
  }, [flush])
  return { ...useStore(state), ...saver }
}
