import { defineService } from '@shared/catalog/types'

/** 复核 of a decision, asked for from the request itself. How long it may take is not published: a bureau default. */
export const review = defineService({
  key: 'review',
  version: 1,
  begun: 'fromRequest',
  category: 'rights',
  icon: 'chat',
  routing: { level: 'street', basis: { place: 'residence' } },
  sections: [{ key: 'reason', fields: [{ key: 'reason', kind: 'longText' }] }],
  stages: [{ key: 'review', kind: 'decide', unit: 'routed', limit: { amount: 15, unit: 'workingDays' }, bureauDefault: true }],
})
