import { applicantSection, declarationSection } from '@shared/catalog/parts/person'
import { defineService } from '@shared/catalog/types'

/** Three people at most; the one who applies may be one of them. */
const relations = ['spouse', 'parent', 'child', 'sibling', 'other'] as const
const atLeastTwo = { field: 'travellers', in: ['two', 'three'] } as const
const three = { field: 'travellers', in: ['three'] } as const

/** Whoever is 65 or older does not travel alone. */
const hasElder = { any: [{ field: 'firstBirth', yearsFrom: 65 }, { field: 'secondBirth', yearsFrom: 65 }, { field: 'thirdBirth', yearsFrom: 65 }] } as const

/** From 2 August on the year after next is planned: the round of the next year ends with 1 August. */
const isNextRound = { fact: 'dayOfYear', from: '08-02' } as const

/** 烈士异地祭扫. */
export const memorialTrip = defineService({
  key: 'memorial_trip',
  version: 1,
  category: 'honour',
  icon: 'medal',
  fits: ['bereaved'],
  routing: { level: 'district', basis: { place: 'residence' } },
  check: {
    questions: [{ key: 'kinship', kind: 'choice', options: [...relations, 'none'] }],
    outcomes: [
      { key: 'notRelated', verdict: 'elsewhere', when: { field: 'kinship', in: ['none'] }, service: 'consultation' },
      { key: 'entitled', verdict: 'yes' },
      { key: 'thisRound', verdict: 'hint', when: { not: isNextRound } },
      { key: 'nextRound', verdict: 'hint', when: isNextRound },
    ],
  },
  sections: [
    { key: 'martyr', fields: [
      { key: 'martyrName', kind: 'name' },
      { key: 'kinship', kind: 'choice', options: relations },
      { key: 'memorialProvince', kind: 'shortText' },
      { key: 'memorialPlace', kind: 'shortText' },
    ] },
    applicantSection,
    { key: 'travel', fields: [
      { key: 'travellers', kind: 'choice', options: ['one', 'two', 'three'] },
      { key: 'wantedDay', kind: 'date', dates: 'future' },
      { key: 'understandsRound', kind: 'declaration', when: isNextRound },
    ] },
    { key: 'people', fields: [
      { key: 'firstName', kind: 'name' },
      { key: 'firstBirth', kind: 'date', dates: 'past', sensitive: true },
      { key: 'secondName', kind: 'name', when: atLeastTwo },
      { key: 'secondBirth', kind: 'date', dates: 'past', sensitive: true, when: atLeastTwo },
      { key: 'thirdName', kind: 'name', when: three },
      { key: 'thirdBirth', kind: 'date', dates: 'past', sensitive: true, when: three },
    ] },
    { key: 'companion', when: hasElder, fields: [
      { key: 'companionName', kind: 'name' },
      { key: 'companionPhone', kind: 'phone' },
    ] },
    { key: 'papers', fields: [
      { key: 'martyrProof', kind: 'papers', pages: { min: 1, max: 4 } },
      { key: 'kinshipProof', kind: 'papers', pages: { min: 1, max: 6 } },
    ] },
    declarationSection,
  ],
  flags: [{ key: 'nextRound', when: isNextRound }, { key: 'elder', when: hasElder }],
  stages: [{ key: 'letter', kind: 'decide', unit: 'district', limit: { amount: 5, unit: 'workingDays' }, bureauDefault: true }],
  results: ['letter', 'unknownPlace'],
})
