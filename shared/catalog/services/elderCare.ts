import { contactSection, needField, sinceField, whomField } from '@shared/catalog/parts/need'
import { usualStage } from '@shared/catalog/parts/stages'
import { defineService } from '@shared/catalog/types'

/** 养老无忧: what somebody old needs to live well, at home or elsewhere. */
export const elderCare = defineService({
  key: 'elder_care',
  version: 1,
  category: 'support',
  icon: 'care',
  fits: ['aged', 'elderly'],
  routing: { level: 'community', basis: { place: 'residence' } },
  sections: [
    {
      key: 'living',
      fields: [
        whomField,
        { key: 'livesWith', kind: 'choice', options: ['alone', 'couple', 'family', 'home'], sensitive: true },
        { key: 'selfCare', kind: 'choice', options: ['able', 'partly', 'unable'], sensitive: true },
        { ...sinceField, sensitive: true, when: { field: 'selfCare', in: ['partly', 'unable'] } },
      ],
    },
    {
      key: 'need',
      fields: [
        { key: 'careWishes', kind: 'choices', options: ['meals', 'helper', 'day', 'escort', 'dwelling', 'home', 'other'], sensitive: true },
        { ...needField, optional: true, sensitive: true },
      ],
    },
    contactSection,
  ],
  stages: [usualStage('arrangement', 'routed')],
})
