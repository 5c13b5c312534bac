import { usualStage } from '@shared/catalog/parts/stages'
import { defineService } from '@shared/catalog/types'

const causes = ['worn', 'renovation', 'taken', 'other', 'fault'] as const
const hasHadOne = { field: 'plaqueState', in: ['damaged', 'lost'] } as const
/** Not entitled to another one: the applicant is told, the staff decide. */
const atFault = { field: 'plaqueCause', in: ['fault'] } as const
const replacedTwice = { field: 'replacedBefore', in: ['twice'] } as const

/** 光荣牌补换: for a plaque that was spoilt or lost through nobody's fault, twice at most. */
export const honourPlaque = defineService({
  key: 'honour_plaque',
  version: 1,
  category: 'honour',
  icon: 'medal',
  routing: { level: 'community', basis: { place: 'residence' } },
  check: {
    questions: [
      { key: 'plaqueState', kind: 'choice', options: ['damaged', 'lost', 'never'] },
      { key: 'plaqueCause', kind: 'choice', options: causes, when: hasHadOne },
      { key: 'replacedBefore', kind: 'choice', options: ['never', 'once', 'twice'], when: hasHadOne },
    ],
    outcomes: [
      { key: 'never', verdict: 'elsewhere', when: { field: 'plaqueState', in: ['never'] }, service: 'consultation' },
      { key: 'fault', verdict: 'notNow', when: atFault },
      { key: 'twice', verdict: 'notNow', when: replacedTwice },
      { key: 'entitled', verdict: 'yes' },
    ],
  },
  sections: [
    {
      key: 'plaque',
      fields: [
        { key: 'plaqueState', kind: 'choice', options: ['damaged', 'lost'] },
        { key: 'plaqueCause', kind: 'choice', options: causes },
        { key: 'replacedBefore', kind: 'choice', options: ['never', 'once', 'twice'] },
        { key: 'plaquePhoto', kind: 'papers', pages: { min: 1, max: 3 }, when: { field: 'plaqueState', in: ['damaged'] } },
      ],
    },
    { key: 'hanging', fields: [{ key: 'residence', kind: 'place', prefill: 'residence' }, { key: 'phone', kind: 'phone', prefill: 'phone' }] },
  ],
  flags: [{ key: 'fault', when: atFault }, { key: 'twice', when: replacedTwice }],
  stages: [usualStage('inspection', 'routed'), usualStage('verification', 'street'), usualStage('issue', 'district')],
})
