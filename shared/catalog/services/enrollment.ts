import { filingSection } from '@shared/catalog/parts/filing'
import { declarationSection, homeFields, identitySection, personPapers } from '@shared/catalog/parts/person'
import { defineService } from '@shared/catalog/types'
import { enrolledCategories as enrolled } from '@shared/domain/enrolledCategories'

/** 建档立卡, for twelve categories: the record that a certificate needs. How long the check may take is not published. */
export const enrollment = defineService({
  key: 'enrollment',
  version: 1,
  category: 'documents',
  icon: 'file',
  fits: ['notEnrolled', 'newlyDischarged'],
  routing: { level: 'street', basis: { place: 'residence' } },
  check: {
    questions: [
      { key: 'categories', kind: 'choices', options: [...enrolled, 'none'], exclusive: 'none' },
      { key: 'inYangpu', kind: 'choice', options: ['yes', 'no'] },
    ],
    outcomes: [
      { key: 'notEntitled', verdict: 'elsewhere', when: { field: 'categories', in: ['none'] }, service: 'consultation' },
      { key: 'outside', verdict: 'elsewhere', when: { field: 'inYangpu', in: ['no'] } },
      { key: 'entitled', verdict: 'yes' },
    ],
  },
  sections: [
    {
      key: 'wish',
      fields: [
        { key: 'wish', kind: 'choice', options: ['check', 'create', 'update'] },
        { key: 'categories', kind: 'choices', options: enrolled },
      ],
    },
    identitySection,
    filingSection,
    { key: 'place', fields: homeFields },
    {
      key: 'papers',
      when: { field: 'wish', in: ['create', 'update'] },
      fields: [...personPapers, { key: 'categoryProof', kind: 'papers', pages: { min: 1, max: 10 } }],
    },
    declarationSection,
  ],
  stages: [{ key: 'check', kind: 'decide', unit: 'routed', limit: { amount: 5, unit: 'workingDays' }, bureauDefault: true }],
  results: ['done', 'incomplete', 'missing'],
})
