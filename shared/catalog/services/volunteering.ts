import { contactSection } from '@shared/catalog/parts/need'
import { usualStage } from '@shared/catalog/parts/stages'
import { defineService } from '@shared/catalog/types'

/** 志愿服务: who would like to help, with what and when. */
export const volunteering = defineService({
  key: 'volunteering',
  version: 1,
  category: 'learning',
  icon: 'volunteer',
  routing: { level: 'street', basis: { place: 'residence' } },
  sections: [
    {
      key: 'offer',
      fields: [
        { key: 'volunteerAreas', kind: 'choices', options: ['memorials', 'speaking', 'community'] },
        { key: 'freeTime', kind: 'choice', options: ['weekdays', 'weekends', 'any'] },
        { key: 'skills', kind: 'longText', optional: true },
      ],
    },
    contactSection,
  ],
  stages: [usualStage('enlisting', 'routed')],
  results: ['joined', 'listed'],
})
