import { defineService } from '@shared/catalog/types'

/** 优待证申领. Limits of the stages inside the district are bureau defaults; 30 and 10 working days are published. */
export const certificate = defineService({
  key: 'certificate',
  version: 1,
  category: 'documents',
  icon: 'card',
  routing: { level: 'street', basis: { chosenBy: 'basis' } },
  sections: [
    {
      key: 'identity',
      fields: [
        { key: 'name', kind: 'name', prefill: 'name' },
        { key: 'idNumber', kind: 'idNumber' },
        { key: 'phone', kind: 'phone', prefill: 'phone' },
        { key: 'cardType', kind: 'choice', options: ['veteran', 'bereaved'] },
      ],
    },
    {
      key: 'place',
      fields: [
        { key: 'basis', kind: 'choice', options: ['residence', 'registered'] },
        { key: 'residence', kind: 'place', prefill: 'residence', when: { field: 'basis', in: ['residence'] } },
        { key: 'registered', kind: 'place', prefill: 'registered', when: { field: 'basis', in: ['registered'] } },
      ],
    },
    { key: 'photo', fields: [{ key: 'photo', kind: 'photo' }] },
    { key: 'declaration', fields: [{ key: 'truthful', kind: 'declaration' }] },
  ],
  stages: [
    { key: 'acceptance', kind: 'decide', unit: 'routed', limit: { amount: 2, unit: 'workingDays' } },
    { key: 'verification', kind: 'decide', unit: 'district', limit: { amount: 5, unit: 'workingDays' } },
    { key: 'preliminaryReview', kind: 'decide', unit: 'bureau', limit: { amount: 5, unit: 'workingDays' } },
    { key: 'cityReview', kind: 'outside', unit: 'district', limit: { amount: 30, unit: 'workingDays' } },
    { key: 'cardMaking', kind: 'outside', unit: 'district', limit: null },
    { key: 'districtReceipt', kind: 'receive', unit: 'district', limit: null },
    { key: 'stationReceipt', kind: 'receive', unit: 'routed', limit: null },
    { key: 'handOver', kind: 'handOver', unit: 'routed', limit: { amount: 10, unit: 'workingDays' } },
  ],
})
