import { filingSection } from '@shared/catalog/parts/filing'
import { paymentSection } from '@shared/catalog/parts/payment'
import { declarationSection, homeFields, identitySection, personPapers } from '@shared/catalog/parts/person'
import { usualStage } from '@shared/catalog/parts/stages'
import { defineService } from '@shared/catalog/types'

const categories = ['disabledSoldier', 'martyr', 'dutyDeath', 'illnessDeath', 'demobilised', 'other'] as const
const isFirst = { field: 'pensionWish', in: ['first'] } as const

/** 优待抚恤: it is paid where the person is registered. The street looks at the papers, the district decides. */
export const benefitPension = defineService({
  key: 'benefit_pension',
  version: 1,
  category: 'support',
  icon: 'shield',
  fits: ['disabledSoldier', 'bereaved'],
  routing: { level: 'street', basis: { place: 'registered' } },
  check: {
    questions: [
      { key: 'pensionCategory', kind: 'choice', options: [...categories, 'none'] },
      { key: 'registeredHere', kind: 'choice', options: ['yes', 'no'], when: { field: 'pensionCategory', in: categories } },
    ],
    outcomes: [
      { key: 'notEntitled', verdict: 'elsewhere', when: { field: 'pensionCategory', in: ['none'] }, service: 'consultation' },
      { key: 'outside', verdict: 'elsewhere', when: { field: 'registeredHere', in: ['no'] } },
      { key: 'entitled', verdict: 'yes' },
      { key: 'unsure', verdict: 'hint', when: { field: 'pensionCategory', in: ['other'] } },
    ],
  },
  sections: [
    {
      key: 'benefit',
      fields: [
        { key: 'pensionCategory', kind: 'choice', options: categories },
        { key: 'pensionWish', kind: 'choice', options: ['first', 'account', 'unpaid'] },
        { key: 'pensionRemarks', kind: 'longText', when: { field: 'pensionWish', in: ['unpaid'] } },
      ],
    },
    identitySection,
    filingSection,
    { key: 'place', fields: homeFields },
    { ...paymentSection, when: { field: 'pensionWish', in: ['first', 'account'] } },
    { key: 'papers', when: isFirst, fields: [...personPapers, { key: 'pensionProof', kind: 'papers', pages: { min: 1, max: 6 }, sensitive: true }] },
    declarationSection,
  ],
  stages: [usualStage('acceptance', 'routed'), usualStage('decision', 'district')],
})
