import { isH5 } from './environment'

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

interface Key {
  key: string
  preventDefault: () => void
}

/** Arrow keys within a grid of seven columns: from one element of this class to the next, up and down by rows. In WeChat there are no keys. */
export const gridKeys = (className: string): { onKeyDown?: (event: Key) => void } =>
  isH5 ? {
    onKeyDown: (event) => {
      const step = steps[event.key]
      if (step === undefined) return
      const cells = [...document.querySelectorAll<HTMLElement>(`.${className}`)].filter(({ offsetParent }) => offsetParent !== null)
      const at = cells.findIndex((cell) => cell === document.activeElement)
      if (at < 0) return
      event.preventDefault()
      cells[at + step]?.focus()
    },
  } : {}
