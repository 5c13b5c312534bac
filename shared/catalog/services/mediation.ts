import { defineService } from '@shared/catalog/types'

/** 诉求反映、矛盾化解: calendar days, as the rules on letters and visits count: 15 to accept, 60 to resolve, 30 more once with a reason. */
export const mediation = defineService({
  key: 'mediation',
  version: 1,
  category: 'rights',
  icon: 'law',
  routing: { level: 'street', basis: { place: 'residence' } },
  sections: [
    { key: 'matter', fields: [
      { key: 'topic', kind: 'choice', options: ['benefits', 'placement', 'socialInsurance', 'housing', 'neighbours', 'other'] },
      { key: 'matter', kind: 'longText' },
      { key: 'since', kind: 'date', dates: 'past', optional: true },
    ] },
    { key: 'wish', fields: [
      { key: 'wish', kind: 'longText' },
      { key: 'tried', kind: 'choices', options: ['station', 'unit', 'letters', 'court', 'none'], exclusive: 'none' },
    ] },
    { key: 'contact', fields: [
      { key: 'name', kind: 'name', prefill: 'name' },
      { key: 'phone', kind: 'phone', prefill: 'phone' },
      { key: 'proof', kind: 'papers', pages: { min: 1, max: 10 }, optional: true },
    ] },
  ],
  stages: [
    { key: 'acceptance', kind: 'decide', unit: 'routed', limit: { amount: 15, unit: 'calendarDays' } },
    { key: 'resolution', kind: 'decide', unit: 'routed', limit: { amount: 60, unit: 'calendarDays' }, extension: { amount: 30, unit: 'calendarDays' } },
  ],
  results: ['settled', 'explained', 'referred', 'notSettled'],
})
