import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { coded, cursor, day, id, time, unitBrief } from '@shared/contract/values'
import { ledgerKinds, ledgerProblems } from '@shared/domain/ledger'

/** accepted = waiting + routed + answered + failed (and told) + unaccounted. */
const count = v.object({ kind: coded(ledgerKinds), accepted: v.number(), waiting: v.number(), routed: v.number(), answered: v.number(), failed: v.number(), unaccounted: v.number() })
export type LedgerCount = v.InferOutput<typeof count>
const entry = v.object({
  id, kind: coded(ledgerKinds), problem: coded(ledgerProblems), subjectId: id,
  /** The number of the request that it is about, where there is one. */
  number: v.nullable(v.string()), requestId: v.nullable(id), unit: v.nullable(unitBrief), foundAt: time, since: time, settledAt: v.nullable(time),
})
export type LedgerEntry = v.InferOutput<typeof entry>

/** 每日核对: that nothing which was accepted is lost. */
export const ledger = {
  getLedger: endpoint({
    name: 'getLedger', method: 'GET', path: '/bureau/ledger', access: ['administrator'], summary: 'The last thirty reconciliations, newest first, and how many are unaccounted for now',
    answer: v.object({ days: v.array(v.object({ day, madeAt: time, counts: v.array(count) })), open: v.number(), lastAt: v.nullable(time) }),
  }),
  listUnaccounted: endpoint({
    name: 'listUnaccounted', method: 'GET', path: '/bureau/ledger/unaccounted', access: ['administrator'], summary: 'What the reconciliations found, the oldest first; what was found again in order is settled',
    query: v.object({ tab: v.optional(v.picklist(['open', 'settled']), 'open'), after: cursor }), answer: v.object({ entries: v.array(entry), next: v.nullable(v.string()) }),
  }),
}
