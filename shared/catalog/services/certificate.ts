import { bankSection, cardStages, deliverySection, photoSection } from '@shared/catalog/parts/card'
import { filingSection } from '@shared/catalog/parts/filing'
import { declarationSection, identitySection, personPapers, placeSection } from '@shared/catalog/parts/person'
import { defineService } from '@shared/catalog/types'

const asVeteran = { field: 'cardType', in: ['veteran'] } as const
const asBereaved = { field: 'cardType', in: ['bereaved'] } as const

/** Not entitled while it lasts: the applicant is told, the staff decide. */
const barring = ['dismissed', 'rightsDeprived', 'imprisoned'] as const
/** No refusal: the request goes on with a flag, and the province weighs it. */
const weighed = ['penalty', 'expelled'] as const

/** 优待证申领, for veterans and for the bereaved (三属). Families of the serving have another card. */
export const certificate = defineService({
  key: 'certificate',
  version: 2,
  category: 'documents',
  icon: 'card',
  fits: ['withoutCard'],
  doneFor: ['cardHolder'],
  routing: { level: 'street', basis: { chosenBy: 'basis' } },
  check: {
    questions: [
      { key: 'cardType', kind: 'choice', options: ['veteran', 'bereaved', 'both', 'servingFamily', 'other'] },
      { key: 'inYangpu', kind: 'choice', options: ['yes', 'no'] },
      { key: 'record', kind: 'choice', options: ['complete', 'unknown', 'missing'] },
      { key: 'circumstances', kind: 'choices', options: [...barring, ...weighed, 'none'], exclusive: 'none' },
      { key: 'discharge', kind: 'choice', options: ['have', 'lost'], when: { field: 'cardType', in: ['veteran', 'both'] } },
      { key: 'filedBy', kind: 'choice', options: ['self', 'agent', 'guardian'] },
    ],
    outcomes: [
      { key: 'servingFamily', verdict: 'elsewhere', when: { field: 'cardType', in: ['servingFamily'] }, service: 'consultation' },
      { key: 'notEntitled', verdict: 'elsewhere', when: { field: 'cardType', in: ['other'] }, service: 'consultation' },
      { key: 'outside', verdict: 'elsewhere', when: { field: 'inYangpu', in: ['no'] } },
      { key: 'barred', verdict: 'notNow', when: { field: 'circumstances', in: barring } },
      { key: 'recordFirst', verdict: 'first', when: { field: 'record', in: ['unknown', 'missing'] }, service: 'enrollment' },
      { key: 'entitled', verdict: 'yes' },
      { key: 'pickOne', verdict: 'hint', when: { field: 'cardType', in: ['both'] } },
      { key: 'weighed', verdict: 'hint', when: { field: 'circumstances', in: weighed } },
      { key: 'lostPapers', verdict: 'hint', when: { field: 'discharge', in: ['lost'] } },
      { key: 'byAgent', verdict: 'hint', when: { field: 'filedBy', in: ['agent'] } },
      { key: 'byGuardian', verdict: 'hint', when: { field: 'filedBy', in: ['guardian'] } },
    ],
  },
  sections: [
    {
      key: 'category',
      fields: [
        { key: 'cardType', kind: 'choice', options: ['veteran', 'bereaved'] },
        { key: 'veteranCategories', kind: 'choices', options: ['officer', 'soldier', 'retired', 'demobilised', 'redArmy', 'disabled', 'other'], when: asVeteran },
        { key: 'bereavedCategories', kind: 'choices', options: ['martyr', 'dutyDeath', 'illnessDeath'], when: asBereaved },
        { key: 'kinship', kind: 'choice', options: ['parent', 'spouse', 'child', 'sibling', 'fosterer'], when: asBereaved },
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
        { key: 'discharge', kind: 'choice', options: ['have', 'lost'], when: asVeteran },
        { key: 'dischargePaper', kind: 'papers', pages: { min: 1, max: 6 }, when: { field: 'discharge', in: ['have'] } },
        { key: 'serviceProof', kind: 'papers', pages: { min: 1, max: 6 }, when: { field: 'discharge', in: ['lost'] } },
        { key: 'bereavedPaper', kind: 'papers', pages: { min: 1, max: 4 }, when: asBereaved },
        { key: 'kinshipProof', kind: 'papers', pages: { min: 1, max: 6 }, when: asBereaved },
      ],
    },
    {
      key: 'circumstances',
      fields: [{ key: 'circumstances', kind: 'choices', options: [...barring, ...weighed, 'none'], exclusive: 'none', sensitive: true }],
    },
    declarationSection,
  ],
  flags: [
    { key: 'barred', when: { field: 'circumstances', in: barring } },
    { key: 'weighed', when: { field: 'circumstances', in: weighed } },
  ],
  stages: cardStages,
})
