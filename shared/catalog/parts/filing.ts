import { type Condition } from '@shared/catalog/conditions'
import { type Section } from '@shared/catalog/types'

/** A relative with a written mandate: by the account that fills it in, or as the form says. */
export const agentActs = { any: [{ fact: 'actingAs', in: ['family'] }, { field: 'filedBy', in: ['agent'] }] } as const satisfies Condition
/** The guardian of somebody who cannot act for themselves. */
export const guardianActs = { any: [{ fact: 'actingAs', in: ['guardian'] }, { field: 'filedBy', in: ['guardian'] }] } as const satisfies Condition

/** Who sees to it. Whoever is known to act for somebody else is not asked. */
export const filingSection = {
  key: 'filing',
  fields: [
    { key: 'filedBy', kind: 'choice', options: ['self', 'agent', 'guardian'], when: { fact: 'actingAs', in: ['self'] } },
    { key: 'agentName', kind: 'name', when: agentActs },
    { key: 'agentIdNumber', kind: 'idNumber', when: agentActs },
    { key: 'agentPhone', kind: 'phone', when: agentActs },
    { key: 'mandate', kind: 'papers', pages: { min: 1, max: 3 }, when: agentActs },
    { key: 'guardianName', kind: 'name', when: guardianActs },
    { key: 'guardianIdNumber', kind: 'idNumber', when: guardianActs },
    { key: 'guardianPhone', kind: 'phone', when: guardianActs },
    { key: 'guardianProof', kind: 'papers', pages: { min: 1, max: 6 }, when: guardianActs },
  ],
} as const satisfies Section
