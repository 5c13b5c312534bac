import { type Condition } from '@shared/catalog/conditions'
import { guardianActs } from '@shared/catalog/parts/filing'
import { type Section } from '@shared/catalog/types'

const grounds = ['disabledSoldier', 'disabled', 'workInjury', 'pregnant', 'ill', 'incapable'] as const

/** Known to be entitled without a question: 80 and older, or without full capacity. */
const isEntitledAnyway = { any: [{ fact: 'age', from: 80 }, guardianActs] } as const satisfies Condition
const hasGrounds = { field: 'homeVisitGrounds', in: grounds } as const satisfies Condition

/** Which bank makes the card. */
export const bankSection = { key: 'bank', fields: [{ key: 'bank', kind: 'choice', optionsFrom: 'banks' }] } as const satisfies Section

/** Where the card is handed over: at the station, or at home for those who are entitled to it. */
export const deliverySection = {
  key: 'delivery',
  fields: [
    { key: 'homeVisitGrounds', kind: 'choices', options: [...grounds, 'none'], exclusive: 'none', sensitive: true, when: { not: isEntitledAnyway } },
    { key: 'delivery', kind: 'choice', options: ['station', 'home'], when: { any: [isEntitledAnyway, hasGrounds] } },
    { key: 'homeVisitProof', kind: 'papers', pages: { min: 1, max: 4 }, sensitive: true, when: { all: [hasGrounds, { field: 'delivery', in: ['home'] }] } },
  ],
} as const satisfies Section

export const photoSection = { key: 'photo', fields: [{ key: 'photo', kind: 'photo' }] } as const satisfies Section

const limits = {
  acceptance: { amount: 2, unit: 'workingDays' },
  verification: { amount: 5, unit: 'workingDays' },
  cityReview: { amount: 30, unit: 'workingDays' },
  handOver: { amount: 10, unit: 'workingDays' },
} as const

/** From the station to the card in hand. 30 and 10 working days are published; the limits of our own units are bureau defaults. */
export const cardStages = [
  { key: 'acceptance', kind: 'decide', unit: 'routed', limit: limits.acceptance, bureauDefault: true },
  { key: 'verification', kind: 'decide', unit: 'district', limit: limits.verification, bureauDefault: true },
  { key: 'preliminaryReview', kind: 'decide', unit: 'bureau', limit: limits.verification, bureauDefault: true },
  { key: 'cityReview', kind: 'outside', unit: 'district', limit: limits.cityReview },
  { key: 'cardMaking', kind: 'outside', unit: 'district', limit: null },
  { key: 'districtReceipt', kind: 'receive', unit: 'district', limit: null },
  { key: 'stationReceipt', kind: 'receive', unit: 'routed', limit: null },
  { key: 'handOver', kind: 'handOver', unit: 'routed', limit: limits.handOver },
] as const
