import { type Problems } from './problems'
import { type TypedNotice } from './typedNotice'

/** What each part of the editor is given. */
export interface PartProps {
  typed: TypedNotice
  problems: Problems
  change: (change: (now: TypedNotice) => TypedNotice) => void
}

/** Changes fields that stand for themselves. */
export const setter = (change: PartProps['change']) => (part: Partial<TypedNotice>): void => change((now) => ({ ...now, ...part }))
