import { useEffect, useRef } from 'react'
import { isH5 } from './environment'

/** What has the keyboard now, the uppermost last: an open sheet, a picture, something being filled in. */
const holders: { onEscape: (() => void) | null }[] = []

/** Whether something lies over the page or is being filled in, so that keys of the page itself must rest. */
export const isKeyboardHeld = (): boolean => holders.length > 0

/** Holds the keyboard until the returned function is called. */
export const holdKeyboard = (onEscape: (() => void) | null = null): (() => void) => {
  const holder = { onEscape }
  holders.push(holder)
  return () => {
    const index = holders.indexOf(holder)
    if (index >= 0) holders.splice(index, 1)
  }
}

// Chinese input methods use Esc and the arrows for themselves while a word is being composed.
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

if (isH5) {
  window.addEventListener('keydown', (event) => {
    const uppermost = holders[holders.length - 1]
    if (event.key === 'Escape' && !isComposing(event)) uppermost?.onEscape?.()
  })
}

/** Holds the keyboard while this is drawn. `onEscape` closes it, where closing loses nothing. */
export const useHeldKeyboard = (onEscape?: () => void): void => {
  const latest = useRef(onEscape)
  latest.current = onEscape
  useEffect(() => holdKeyboard(() => latest.current?.()), [])
}
