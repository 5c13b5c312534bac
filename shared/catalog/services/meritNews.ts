import { defineService } from '@shared/catalog/types'

/**
 * 送喜报: begun by the staff alone, and never seen on the side of the people. Of the serving no more than a name and the honour;
 * no unit, no place, no date of service.
 */
export const meritNews = defineService({
  key: 'merit_news',
  version: 1,
  begun: 'byStaff',
  category: 'honour',
  icon: 'medal',
  routing: { level: 'street', basis: { place: 'residence' } },
  sections: [
    { key: 'family', fields: [
      { key: 'name', kind: 'name', prefill: 'name' },
      { key: 'phone', kind: 'phone', prefill: 'phone' },
      { key: 'residence', kind: 'place', prefill: 'residence' },
    ] },
    { key: 'honour', fields: [
      { key: 'honour', kind: 'choice', options: ['firstClass', 'secondClass', 'thirdClass', 'title', 'excellent'] },
      { key: 'wantedDay', kind: 'date', dates: 'future' },
      { key: 'way', kind: 'longText', optional: true },
    ] },
  ],
  stages: [
    { key: 'preparation', kind: 'decide', unit: 'district', limit: { amount: 5, unit: 'workingDays' }, bureauDefault: true },
    { key: 'delivery', kind: 'decide', unit: 'routed', limit: { amount: 5, unit: 'workingDays' }, bureauDefault: true },
  ],
  results: ['delivered', 'byPost', 'notMet'],
})
