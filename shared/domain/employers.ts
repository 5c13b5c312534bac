/** How it stands between an employer and us. */
export const employerStates = ['active', 'paused', 'ended'] as const
export type EmployerState = (typeof employerStates)[number]

/** Bounds of a post: more words are no skills any more, more pay is a slip of the finger (yuan a month). */
export const postLimits = { skills: 12, skill: 20, wage: 200_000, seats: 2000 } as const

/** Pay in yuan a month; null on both sides: to be agreed (面议). */
export interface Wage {
  from: number | null
  to: number | null
}

/** Whether a pay can be meant: the upper end not below the lower one. */
export const isWage = ({ from, to }: Wage): boolean => from === null || to === null || to >= from

const between = /[,，;；、/\n\s]+/

/** 叉车、电工 and 叉车, 电工 as words, each once. */
export const skillWords = (text: string): string[] => [...new Set(text.split(between).map((word) => word.trim()).filter(Boolean))]
