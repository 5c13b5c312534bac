import { useEffect } from 'react'
import { isH5 } from '@/platform/environment'
import { isComposing, isKeyboardHeld } from '@/platform/keyboard'

interface QueueKeys {
  isOn: boolean
  ids: readonly string[]
  openedId: string | null
  onMove: (id: string) => void
  onClose: () => void
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** At a PC: arrows change the request, / goes to the search, Esc closes. Never while somebody types, picks or has a sheet open. */
export const useQueueKeys = ({ isOn, ids, openedId, onMove, onClose }: QueueKeys): void => {
  useEffect(() => {
    if (!isH5 || !isOn) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isKeyboardHeld() || isTyping(event.target) || isComposing(event)) return
      if (event.key === 'Escape') return onClose()
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
    // Before what lies over the page hears of it: an Esc that closes a sheet is no Esc for the page.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [isOn, ids, openedId, onMove, onClose])
}
