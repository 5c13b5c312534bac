import { useEffect } from 'react'
import { contract } from '@shared/contract/contract'
import { call } from '@/api/call'
import { lockSession } from './store'

const minute = 60_000
/** The service locks a session of a PC after this long without a call (ms); the page covers itself at the same time. */
export const idleLimit = 15 * minute
/** Who writes without calling is there, too: the service is told this often (ms). */
export const presence = 5 * minute
const look = 15_000

const signs = ['keydown', 'pointerdown', 'wheel'] as const

/** Covers a PC where nobody touched anything for a while, so that what is open is not left for everybody to read. */
export const useIdleLock = (isOn: boolean): void => {
  useEffect(() => {
    if (!isOn) return undefined
    let touchedAt = Date.now()
    let toldAt = touchedAt
    const touch = () => {
      touchedAt = Date.now()
    }
    const watch = setInterval(() => {
      const now = Date.now()
      if (now - touchedAt >= idleLimit) return lockSession()
      if (touchedAt <= toldAt || now - toldAt < presence) return
      toldAt = now
      // Without a network there is nothing to lose: the next call says what it has to.
      call(contract.getMe).catch(() => undefined)
    }, look)
    for (const sign of signs) window.addEventListener(sign, touch, { capture: true, passive: true })
    return () => {
      clearInterval(watch)
      for (const sign of signs) window.removeEventListener(sign, touch, { capture: true })
    }
  }, [isOn])
}
