import { needField } from '@shared/catalog/parts/need'
import { usualStage } from '@shared/catalog/parts/stages'
import { wantedTimeFields } from '@shared/catalog/parts/wantedTime'
import { defineService } from '@shared/catalog/types'

/** 走访关爱: somebody asks for a visit at home. The visits that the staff plan by themselves are none of these. */
export const careVisit = defineService({
  key: 'care_visit',
  version: 1,
  category: 'support',
  icon: 'home',
  fits: ['aged', 'disabledSoldier', 'bereaved'],
  routing: { level: 'community', basis: { place: 'residence' } },
  sections: [
    {
      key: 'wishes',
      fields: [
        { key: 'visitWishes', kind: 'choices', options: ['talk', 'health', 'daily', 'paperwork', 'other'], sensitive: true },
        { ...needField, optional: true, sensitive: true },
      ],
    },
    { key: 'visit', fields: [{ key: 'residence', kind: 'place', prefill: 'residence' }, ...wantedTimeFields, { key: 'phone', kind: 'phone', prefill: 'phone' }] },
  ],
  stages: [usualStage('visit', 'routed')],
  results: ['visited', 'byPhone'],
})
