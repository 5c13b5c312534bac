import { defineService } from '@shared/catalog/types'

/** 咨询我的服务站: any question, to the nearest responsible station. */
export const consultation = defineService({
  key: 'consultation',
  version: 1,
  category: 'rights',
  icon: 'chat',
  routing: { level: 'nearest', basis: { place: 'residence' } },
  sections: [
    {
      key: 'question',
      fields: [
        { key: 'topic', kind: 'choice', options: ['certificate', 'employment', 'support', 'other'] },
        { key: 'question', kind: 'longText' },
        { key: 'phone', kind: 'phone', prefill: 'phone' },
      ],
    },
  ],
  stages: [{ key: 'answer', kind: 'decide', unit: 'routed', limit: { amount: 1, unit: 'workingDays' }, bureauDefault: true }],
})
