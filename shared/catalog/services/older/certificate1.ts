import { cardStages } from '@shared/catalog/parts/card'
import { defineService } from '@shared/catalog/types'

/** The first edition of 优待证申领. Requests that were filled in with it still open by it. */
export const certificate1 = defineService({
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
  stages: cardStages,
})
