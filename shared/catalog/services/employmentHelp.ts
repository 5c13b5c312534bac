import { contactSection, sinceField } from '@shared/catalog/parts/need'
import { usualStage } from '@shared/catalog/parts/stages'
import { skillsSection, wageWishField, workWishSection } from '@shared/catalog/parts/work'
import { defineService } from '@shared/catalog/types'

const looking = ['unemployed', 'unstable', 'leaving'] as const

/** 就业帮扶（一人一档）, for veterans without work. What follows, referrals and the next contact, the station keeps in its own record. */
export const employmentHelp = defineService({
  key: 'employment_help',
  version: 2,
  category: 'employment',
  icon: 'work',
  fits: ['unemployed', 'newlyDischarged'],
  routing: { level: 'street', basis: { place: 'residence' } },
  check: {
    questions: [
      { key: 'capacity', kind: 'choice', options: ['veteran', 'servingSpouse', 'other'] },
      { key: 'workStatus', kind: 'choice', options: [...looking, 'employed'], when: { field: 'capacity', in: ['veteran'] } },
    ],
    outcomes: [
      { key: 'servingSpouse', verdict: 'elsewhere', when: { field: 'capacity', in: ['servingSpouse'] }, service: 'family_employment' },
      { key: 'notEntitled', verdict: 'elsewhere', when: { field: 'capacity', in: ['other'] }, service: 'consultation' },
      { key: 'employed', verdict: 'notNow', when: { field: 'workStatus', in: ['employed'] } },
      { key: 'entitled', verdict: 'yes' },
    ],
  },
  sections: [
    {
      key: 'situation',
      fields: [
        { key: 'workStatus', kind: 'choice', options: looking },
        { ...sinceField, when: { field: 'workStatus', in: ['unemployed', 'unstable'] } },
        { key: 'workReason', kind: 'choice', options: ['discharged', 'employer', 'contract', 'health', 'family', 'other'], sensitive: true },
        { key: 'workLimits', kind: 'longText', optional: true, sensitive: true },
      ],
    },
    { ...workWishSection, fields: [...workWishSection.fields, wageWishField] },
    skillsSection,
    contactSection,
  ],
  stages: [usualStage('help', 'routed')],
  results: ['employed', 'referred', 'training', 'following'],
})
