import { defineService } from '@shared/catalog/types'

const aboutUnit = { field: 'about', in: ['station'] } as const

/** 投诉建议: goes to the bureau, and the unit concerned cannot read it. */
export const complaint = defineService({
  key: 'complaint',
  version: 1,
  category: 'rights',
  icon: 'pencil',
  routing: { level: 'bureau', basis: { place: 'residence' } },
  hiddenFrom: 'unit',
  sections: [
    { key: 'matter', fields: [
      { key: 'kind', kind: 'choice', options: ['complaint', 'suggestion'] },
      { key: 'about', kind: 'choice', options: ['station', 'program', 'policy', 'other'] },
      { key: 'unit', kind: 'station', when: aboutUnit },
      { key: 'matter', kind: 'longText' },
      { key: 'proof', kind: 'papers', pages: { min: 1, max: 6 }, optional: true },
    ] },
    { key: 'contact', fields: [
      { key: 'phone', kind: 'phone', prefill: 'phone' },
      { key: 'wantsCall', kind: 'choice', options: ['call', 'message'] },
    ] },
  ],
  stages: [{ key: 'handling', kind: 'decide', unit: 'bureau', limit: { amount: 15, unit: 'calendarDays' } }],
  results: ['upheld', 'notUpheld', 'taken'],
})
