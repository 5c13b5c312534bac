import { printFigure } from '../bench/figures'

type Aim = NonNullable<Parameters<typeof printFigure>[3]>

export interface Report {
  /** One JSON line; without an aim it is only told. */
  figure: (name: string, value: number, unit: string, aim?: Aim) => void
  /** Whether every aim so far was met. */
  holds: () => boolean
}

export const none: Aim = { atMost: 0 }

export const createReport = (): Report => {
  let isMet = true
  return {
    figure: (name, value, unit, aim) => {
      printFigure(name, value, unit, aim)
      if (aim && !(value >= (aim.atLeast ?? -Infinity) && value <= (aim.atMost ?? Infinity))) isMet = false
    },
    holds: () => isMet,
  }
}
