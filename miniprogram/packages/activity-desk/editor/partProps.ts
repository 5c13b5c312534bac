import { type Problems } from './problems'
import { type TypedActivity } from './typedActivity'

/** What each part of the editor is given. */
export interface PartProps {
  typed: TypedActivity
  problems: Problems
  change: (change: (now: TypedActivity) => TypedActivity) => void
}

/** Changes fields that stand for themselves. */
export const setter = (change: PartProps['change']) => (part: Partial<TypedActivity>): void => change((now) => ({ ...now, ...part }))
