import { contactSection } from '@shared/catalog/parts/need'
import { usualStage } from '@shared/catalog/parts/stages'
import { defineService } from '@shared/catalog/types'

/** 创业扶持: by the park point while somebody is there, else by the district. */
export const startupSupport = defineService({
  key: 'startup_support',
  version: 1,
  category: 'employment',
  icon: 'signpost',
  fits: ['unemployed', 'newlyDischarged'],
  routing: { level: 'district', point: '江空间', basis: { place: 'residence' } },
  sections: [
    {
      key: 'project',
      fields: [
        { key: 'startupStage', kind: 'choice', options: ['idea', 'preparing', 'running'] },
        { key: 'startupWishes', kind: 'choices', options: ['place', 'policy', 'visit'] },
        { key: 'project', kind: 'longText' },
        { key: 'seats', kind: 'choice', options: ['upTo3', 'upTo10', 'more'], when: { field: 'startupWishes', in: ['place'] } },
      ],
    },
    contactSection,
  ],
  stages: [usualStage('support', 'routed')],
})
