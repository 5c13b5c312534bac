import { type Stage, type StageUnit } from '@shared/catalog/types'

/** No rule publishes how long these services may take: five working days a step, until the bureau sets something else. */
export const usualLimit = { amount: 5, unit: 'workingDays' } as const

/** A step that ends with a decision or an answer, within the usual limit. */
export const usualStage = <const Key extends string>(key: Key, unit: StageUnit) =>
  ({ key, kind: 'decide', unit, limit: usualLimit, bureauDefault: true }) as const satisfies Stage
