import { contactSection } from '@shared/catalog/parts/need'
import { usualStage } from '@shared/catalog/parts/stages'
import { skillsSection, workWishSection } from '@shared/catalog/parts/work'
import { defineService } from '@shared/catalog/types'

/** 随军家属就业: what the spouse can do and wishes for. Of whom they are married to nothing is asked. */
export const familyEmployment = defineService({
  key: 'family_employment',
  version: 1,
  category: 'employment',
  icon: 'work',
  fits: ['servingFamily'],
  routing: { level: 'street', basis: { place: 'residence' } },
  check: {
    questions: [{ key: 'capacity', kind: 'choice', options: ['servingSpouse', 'veteran', 'other'] }],
    outcomes: [
      { key: 'veteran', verdict: 'elsewhere', when: { field: 'capacity', in: ['veteran'] }, service: 'employment_help' },
      { key: 'notEntitled', verdict: 'elsewhere', when: { field: 'capacity', in: ['other'] }, service: 'consultation' },
      { key: 'entitled', verdict: 'yes' },
    ],
  },
  sections: [workWishSection, skillsSection, contactSection],
  stages: [usualStage('help', 'routed')],
  results: ['employed', 'referred', 'training', 'following'],
})
