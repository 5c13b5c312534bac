import { filingSection } from '@shared/catalog/parts/filing'
import { paymentSection } from '@shared/catalog/parts/payment'
import { applicantSection, declarationSection, homeFields, personPapers } from '@shared/catalog/parts/person'
import { defineService } from '@shared/catalog/types'

/** The five causes of the rules on aid; nothing else is asked before, for whom it helps is judged by people. */
const causes = ['serviceInjury', 'longUnemployed', 'oldInjury', 'suddenEvent', 'other'] as const
const isIllness = { field: 'causes', in: ['serviceInjury', 'oldInjury'] } as const
const isUnemployed = { field: 'causes', in: ['longUnemployed'] } as const
const isEvent = { field: 'causes', in: ['suddenEvent', 'other'] } as const

/** 困难帮扶援助. Local exclusions are for the staff to judge: the questions before it refuse nobody. */
export const hardshipAid = defineService({
  key: 'hardship_aid',
  version: 1,
  category: 'support',
  icon: 'care',
  fits: ['inHardship', 'disabledSoldier', 'bereaved'],
  routing: { level: 'street', basis: { place: 'residence' } },
  check: {
    questions: [
      { key: 'category', kind: 'choice', options: ['veteran', 'bereaved', 'servingFamily', 'other'] },
      { key: 'causes', kind: 'choices', options: causes },
    ],
    outcomes: [
      { key: 'mayApply', verdict: 'yes' },
      { key: 'otherCategory', verdict: 'hint', when: { field: 'category', in: ['other', 'servingFamily'] } },
      { key: 'unemployed', verdict: 'hint', when: isUnemployed },
      { key: 'urgent', verdict: 'hint', when: { field: 'causes', in: ['suddenEvent'] } },
    ],
  },
  sections: [
    { key: 'cause', fields: [
      { key: 'category', kind: 'choice', options: ['veteran', 'bereaved', 'servingFamily', 'other'] },
      { key: 'causes', kind: 'choices', options: causes, sensitive: true },
      { key: 'since', kind: 'date', dates: 'past' },
      { key: 'situation', kind: 'longText', sensitive: true },
    ] },
    applicantSection,
    filingSection,
    { key: 'place', fields: homeFields },
    { key: 'household', fields: [
      { key: 'householdSize', kind: 'choice', options: ['one', 'two', 'three', 'four', 'more'] },
      { key: 'income', kind: 'choice', options: ['below1000', 'below2000', 'below3000', 'below5000', 'above'], sensitive: true },
      { key: 'allowances', kind: 'choices', options: ['minimum', 'lowIncome', 'extremePoverty', 'disability', 'pension', 'none'], exclusive: 'none', sensitive: true },
      { key: 'otherHelp', kind: 'longText', optional: true, sensitive: true },
    ] },
    { key: 'evidence', fields: [
      ...personPapers,
      { key: 'medicalProof', kind: 'papers', pages: { min: 1, max: 10 }, sensitive: true, when: isIllness },
      { key: 'unemploymentProof', kind: 'papers', pages: { min: 1, max: 4 }, sensitive: true, when: isUnemployed },
      { key: 'eventProof', kind: 'papers', pages: { min: 1, max: 10 }, sensitive: true, when: isEvent },
      { key: 'incomeProof', kind: 'papers', pages: { min: 1, max: 6 }, optional: true, sensitive: true },
    ] },
    paymentSection,
    declarationSection,
  ],
  flags: [{ key: 'urgent', when: { field: 'causes', in: ['suddenEvent'] } }],
  stages: [
    { key: 'acceptance', kind: 'decide', unit: 'routed', limit: { amount: 5, unit: 'workingDays' }, bureauDefault: true },
    { key: 'decision', kind: 'decide', unit: 'district', limit: { amount: 5, unit: 'workingDays' }, bureauDefault: true },
  ],
  results: ['granted', 'otherHelp'],
})
