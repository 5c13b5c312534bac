import { usualStage } from '@shared/catalog/parts/stages'
import { wantedTimeFields } from '@shared/catalog/parts/wantedTime'
import { defineService } from '@shared/catalog/types'

const organisations = ['school', 'committee', 'company', 'office'] as const

/** 宣讲预约: units, committees and schools ask for one of the old soldiers who speak. The list of their topics is not published: themes, and a word about it. */
export const speakerBooking = defineService({
  key: 'speaker_booking',
  version: 1,
  category: 'learning',
  icon: 'school',
  routing: { level: 'district', basis: { place: 'residence' } },
  check: {
    questions: [{ key: 'organisationKind', kind: 'choice', options: [...organisations, 'none'] }],
    outcomes: [
      { key: 'single', verdict: 'elsewhere', when: { field: 'organisationKind', in: ['none'] }, service: 'consultation' },
      { key: 'entitled', verdict: 'yes' },
    ],
  },
  sections: [
    {
      key: 'organisation',
      fields: [
        { key: 'organisationKind', kind: 'choice', options: organisations },
        { key: 'organisationName', kind: 'shortText' },
        { key: 'phone', kind: 'phone', prefill: 'phone' },
      ],
    },
    {
      key: 'talk',
      fields: [
        { key: 'talkTheme', kind: 'choice', options: ['heroes', 'history', 'defence', 'life', 'open'] },
        { key: 'talkWish', kind: 'longText', optional: true },
        { key: 'audience', kind: 'choice', options: ['children', 'youth', 'adults', 'elders', 'mixed'] },
        { key: 'audienceSize', kind: 'choice', options: ['upTo30', 'upTo100', 'more'] },
      ],
    },
    { key: 'event', fields: [...wantedTimeFields, { key: 'eventPlace', kind: 'shortText' }] },
  ],
  stages: [usualStage('arrangement', 'routed')],
  results: ['arranged', 'nobodyFree'],
})
