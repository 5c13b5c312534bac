import { useEffect, useState } from 'react'
import { useOnHide } from '@/platform/lifecycle'
import { useStore } from '@/platform/store'
import { onVouched, useVouching } from '@/session/secrecy'
import { type AutoSaver } from './autoSaver'

/** The saver of this page; leaving sends what the pause had not sent yet, and so does vouching for words that were held back. */
export const useAutoSaver = <Typed, Kept>(make: () => AutoSaver<Typed, Kept>) => {
  const [saver] = useState(make)
  const state = useStore(saver.state)
  useVouching()
  useOnHide(() => void saver.flush())
  useEffect(() => {
    void saver.flush()
    const stop = onVouched(() => void saver.flush())
    return () => {
      stop()
      void saver.flush()
    }
  }, [saver])
  return { saver, state }
}
