import { bureauOnly } from './permissionOutcomes'
import { type Trial } from './permissionTable'

/** None of these is of the bureau. */
export const ledgerTrials = { getLedger: { outcomes: bureauOnly }, listUnaccounted: { outcomes: bureauOnly } } as const satisfies Record<string, Trial>
