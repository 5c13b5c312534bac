import { contactSection } from '@shared/catalog/parts/need'
import { usualStage } from '@shared/catalog/parts/stages'
import { defineService } from '@shared/catalog/types'

/** 最美退役军人推荐: anybody may nominate a veteran who agreed to it. */
export const storyNomination = defineService({
  key: 'story_nomination',
  version: 1,
  category: 'honour',
  icon: 'medal',
  routing: { level: 'street', basis: { place: 'residence' } },
  check: {
    questions: [
      { key: 'nominee', kind: 'choice', options: ['veteran', 'other'] },
      { key: 'nomineeAsked', kind: 'choice', options: ['agreed', 'notYet'], when: { field: 'nominee', in: ['veteran'] } },
    ],
    outcomes: [
      { key: 'notVeteran', verdict: 'elsewhere', when: { field: 'nominee', in: ['other'] }, service: 'consultation' },
      { key: 'askFirst', verdict: 'first', when: { field: 'nomineeAsked', in: ['notYet'] } },
      { key: 'entitled', verdict: 'yes' },
    ],
  },
  sections: [
    {
      key: 'nominee',
      fields: [
        { key: 'nomineeName', kind: 'name' },
        { key: 'nomineeStreet', kind: 'shortText', optional: true },
        { key: 'nomineeConsent', kind: 'declaration' },
      ],
    },
    { key: 'story', fields: [{ key: 'story', kind: 'longText' }, { key: 'storyPhotos', kind: 'papers', optional: true, pages: { min: 1, max: 6 } }] },
    contactSection,
  ],
  stages: [usualStage('review', 'routed'), usualStage('choice', 'bureau')],
  results: ['chosen', 'kept'],
})
