import { useEffect, useRef } from 'react'
import { isH5 } from '@/platform/environment'
import { isComposing, isKeyboardHeld } from '@/platform/keyboard'

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** From one line of the list to the next; the first where none has the focus. */
const moveFocus = (step: number): void => {
  const lines = [...document.querySelectorAll<HTMLElement>('.day-open')].filter(({ offsetParent }) => offsetParent !== null)
  const at = lines.findIndex((line) => line === document.activeElement)
  lines[at < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, at + step))]?.focus()
}

/** At a PC: left and right change the day, up and down the person, Enter opens. Never while somebody types or has a sheet open. */
export const useDayKeys = (isOn: boolean, turn: (days: number) => void): void => {
  const latest = useRef(turn)
  latest.current = turn
  useEffect(() => {
    if (!isH5 || !isOn) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isKeyboardHeld() || isTyping(event.target) || isComposing(event)) return
      const [days, lines] = [{ ArrowLeft: -1, ArrowRight: 1 }[event.key], { ArrowUp: -1, ArrowDown: 1 }[event.key]]
      if (!days && !lines) return
      event.preventDefault()
      if (days) latest.current(days)
      if (lines) moveFocus(lines)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOn])
}
