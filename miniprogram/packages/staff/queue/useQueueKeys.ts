import { useEffect } from 'react'
import { isH5 } from '@/platform/environment'

interface QueueKeys {
  isOn: boolean
  ids: readonly string[]
  openedId: string | null
  onMove: (id: string) => void
  onClose: () => void
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

/** At a PC: arrows change the request, / goes to the search, Esc closes. Never while somebody types. */
export const useQueueKeys = ({ isOn, ids, openedId, onMove, onClose }: QueueKeys): void => {
  useEffect(() => {
    if (!isH5 || !isOn) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return onClose()
      if (isTyping(event.target)) return
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (step) {
        event.preventDefault()
        const next = ids[Math.min(ids.length - 1, Math.max(0, ids.indexOf(openedId ?? '') + step))]
        if (next) onMove(next)
      } else if (event.key === '/') {
        event.preventDefault()
        document.querySelector<HTMLInputElement>('input[name="queue-search"]')?.focus()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOn, ids, openedId, onMove, onClose])
}
