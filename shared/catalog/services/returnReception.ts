import { usualStage } from '@shared/catalog/parts/stages'
import { wantedTimeFields } from '@shared/catalog/parts/wantedTime'
import { defineService } from '@shared/catalog/types'

/** 返沪退役士兵报到接待, at the district centre by appointment. The papers are looked at there: they name the unit, and nobody sends them. */
export const returnReception = defineService({
  key: 'return_reception',
  version: 1,
  category: 'documents',
  icon: 'calendar',
  fits: ['newlyDischarged'],
  routing: { level: 'district', basis: { place: 'residence' } },
  check: {
    questions: [
      { key: 'capacity', kind: 'choice', options: ['soldier', 'officer', 'serving', 'other'] },
      { key: 'settlesHere', kind: 'choice', options: ['yes', 'unsure', 'no'], when: { field: 'capacity', in: ['soldier'] } },
      { key: 'dischargePaper', kind: 'choice', options: ['have', 'waiting', 'lost'], when: { field: 'settlesHere', in: ['yes', 'unsure'] } },
    ],
    outcomes: [
      { key: 'officer', verdict: 'elsewhere', when: { field: 'capacity', in: ['officer'] }, service: 'consultation' },
      { key: 'notEntitled', verdict: 'elsewhere', when: { field: 'capacity', in: ['other'] }, service: 'consultation' },
      { key: 'settlesElsewhere', verdict: 'elsewhere', when: { field: 'settlesHere', in: ['no'] } },
      { key: 'serving', verdict: 'notNow', when: { field: 'capacity', in: ['serving'] } },
      { key: 'paperFirst', verdict: 'first', when: { field: 'dischargePaper', in: ['waiting'] } },
      { key: 'entitled', verdict: 'yes' },
      { key: 'unsure', verdict: 'hint', when: { field: 'settlesHere', in: ['unsure'] } },
      { key: 'lost', verdict: 'hint', when: { field: 'dischargePaper', in: ['lost'] } },
    ],
  },
  sections: [
    { key: 'visit', fields: [...wantedTimeFields, { key: 'phone', kind: 'phone', prefill: 'phone' }] },
    {
      key: 'wishes',
      fields: [
        { key: 'dischargedOn', kind: 'date', dates: 'past' },
        { key: 'workPlans', kind: 'choices', options: ['job', 'placement', 'startup', 'study', 'none'], exclusive: 'none' },
        { key: 'remarks', kind: 'longText', optional: true },
      ],
    },
  ],
  stages: [usualStage('appointment', 'routed')],
  results: ['received', 'sentOn'],
})
