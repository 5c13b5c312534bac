import { declarationSection, homeFields } from '@shared/catalog/parts/person'
import { defineService } from '@shared/catalog/types'

/** Children under 14 do not speak for themselves: their data is sensitive (个人信息保护法 28, 31), and a guardian agrees for them. */
const isUnder14 = { all: [{ field: 'childBirth', filled: true }, { not: { field: 'childBirth', yearsFrom: 14 } }] } as const

/** 军人子女教育优待. Nothing is asked about where a parent serves. */
export const schooling = defineService({
  key: 'schooling',
  version: 1,
  category: 'schooling',
  icon: 'school',
  fits: ['hasSchoolChild', 'servingFamily', 'bereaved'],
  routing: { level: 'district', basis: { place: 'residence' } },
  check: {
    questions: [
      { key: 'category', kind: 'choice', options: ['serving', 'martyr', 'dutyDeath', 'illnessDeath', 'disabled', 'other'] },
      { key: 'inYangpu', kind: 'choice', options: ['yes', 'no'] },
    ],
    outcomes: [
      { key: 'notEntitled', verdict: 'elsewhere', when: { field: 'category', in: ['other'] }, service: 'consultation' },
      { key: 'outside', verdict: 'elsewhere', when: { field: 'inYangpu', in: ['no'] } },
      { key: 'entitled', verdict: 'yes' },
    ],
  },
  sections: [
    { key: 'child', fields: [
      { key: 'category', kind: 'choice', options: ['serving', 'martyr', 'dutyDeath', 'illnessDeath', 'disabled'] },
      { key: 'childName', kind: 'name', sensitive: true },
      { key: 'childBirth', kind: 'date', dates: 'past', sensitive: true },
    ] },
    { key: 'wish', fields: [
      { key: 'level', kind: 'choice', options: ['kindergarten', 'primary', 'junior', 'senior', 'university'] },
      { key: 'wish', kind: 'choice', options: ['enrol', 'transfer', 'exam', 'aid', 'other'] },
      { key: 'details', kind: 'longText', optional: true },
    ] },
    { key: 'guardian', when: isUnder14, fields: [
      { key: 'guardianName', kind: 'name' },
      { key: 'guardianRelation', kind: 'choice', options: ['father', 'mother', 'grandparent', 'other'] },
      { key: 'guardianConsent', kind: 'declaration', records: 'child_data' },
      { key: 'guardianSignature', kind: 'signature' },
    ] },
    { key: 'place', fields: [...homeFields, { key: 'phone', kind: 'phone', prefill: 'phone' }] },
    { key: 'papers', fields: [
      { key: 'childHousehold', kind: 'papers', pages: { min: 2, max: 6 }, sensitive: true },
      { key: 'categoryProof', kind: 'papers', pages: { min: 1, max: 6 } },
    ] },
    declarationSection,
  ],
  stages: [{ key: 'decision', kind: 'decide', unit: 'district', limit: { amount: 5, unit: 'workingDays' }, bureauDefault: true }],
  results: ['confirmed', 'passedOn', 'notApplicable'],
})
