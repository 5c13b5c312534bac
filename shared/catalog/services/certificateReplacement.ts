import { bankSection, cardStages, deliverySection, photoSection } from '@shared/catalog/parts/card'
import { filingSection } from '@shared/catalog/parts/filing'
import { declarationSection, identitySection, personPapers, placeSection } from '@shared/catalog/parts/person'
import { defineService } from '@shared/catalog/types'

const isLost = { field: 'replacementReason', in: ['lost'] } as const
const isChanged = { field: 'replacementReason', in: ['changed'] } as const

/** 优待证补领换领. The bank replaces what it made; only what the station decides about comes to the form, which the questions before it find out. */
export const certificateReplacement = defineService({
  key: 'certificate_replacement',
  version: 1,
  category: 'documents',
  icon: 'swap',
  fits: ['cardHolder'],
  routing: { level: 'street', basis: { chosenBy: 'basis' } },
  check: {
    isGate: true,
    questions: [
      { key: 'replacementReason', kind: 'choice', options: ['unreadable', 'changed', 'lost'] },
      { key: 'lossReport', kind: 'choice', options: ['none', 'temporary', 'formal'], when: isLost },
      { key: 'dataSame', kind: 'choice', options: ['same', 'changed'], when: { all: [isLost, { field: 'lossReport', in: ['formal'] }] } },
    ],
    outcomes: [
      { key: 'bank', verdict: 'elsewhere', when: { field: 'replacementReason', in: ['unreadable'] } },
      { key: 'reportFirst', verdict: 'elsewhere', when: { field: 'lossReport', in: ['none'] } },
      { key: 'reportFormally', verdict: 'elsewhere', when: { field: 'lossReport', in: ['temporary'] } },
      { key: 'station', verdict: 'yes', when: { any: [isChanged, { field: 'dataSame', in: ['changed'] }] } },
      { key: 'bankOrStation', verdict: 'yes', when: { field: 'dataSame', in: ['same'] } },
    ],
  },
  sections: [
    {
      key: 'reason',
      fields: [
        { key: 'replacementReason', kind: 'choice', options: ['changed', 'lost'] },
        { key: 'changes', kind: 'choices', options: ['printed', 'province', 'cardType'], when: isChanged },
        { key: 'cardType', kind: 'choice', options: ['veteran', 'bereaved'] },
      ],
    },
    identitySection,
    filingSection,
    placeSection,
    bankSection,
    deliverySection,
    photoSection,
    {
      key: 'papers',
      fields: [
        ...personPapers,
        { key: 'changeProof', kind: 'papers', pages: { min: 1, max: 6 }, when: isChanged },
        { key: 'lossProof', kind: 'papers', pages: { min: 1, max: 2 }, when: isLost },
      ],
    },
    declarationSection,
  ],
  stages: cardStages,
})
