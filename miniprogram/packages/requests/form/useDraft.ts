import { useEffect, useState } from 'react'
import { type Draft } from '@shared/contract/requests'
import { useStore } from '@/platform/store'
import { onVouched, useVouching } from '@/session/secrecy'
import { createDraftSaver, type DraftSaver, type DraftState } from './draftSaver'

export type DraftEditing = DraftState & Omit<DraftSaver, 'state'>

/** A draft while its form is open. What this device has from before goes out at once; leaving sends what the pause had not sent yet. */
export const useDraft = (draft: Draft): DraftEditing => {
  const [{ state, ...saver }] = useState(() => createDraftSaver(draft))
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
