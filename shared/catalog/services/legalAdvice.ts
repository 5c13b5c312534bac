import { contactSection, needField, needPapersField, triedField } from '@shared/catalog/parts/need'
import { defineService } from '@shared/catalog/types'

/** 法律咨询, by the legal-aid point of the district. Seven days are published, and not of which kind: taken as calendar days, the stricter reading. */
export const legalAdvice = defineService({
  key: 'legal_advice',
  version: 1,
  category: 'rights',
  icon: 'law',
  routing: { level: 'district', basis: { place: 'residence' } },
  sections: [
    {
      key: 'question',
      fields: [
        { key: 'legalTopic', kind: 'choice', options: ['labour', 'family', 'housing', 'money', 'injury', 'benefits', 'other'], sensitive: true },
        { ...needField, sensitive: true },
        { key: 'legalDeadline', kind: 'date', dates: 'future', optional: true },
      ],
    },
    { key: 'tried', fields: [{ ...triedField, sensitive: true }, { ...needPapersField, sensitive: true }] },
    contactSection,
  ],
  stages: [{ key: 'advice', kind: 'decide', unit: 'routed', limit: { amount: 7, unit: 'calendarDays' } }],
})
