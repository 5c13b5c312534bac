import { type Section } from '@shared/catalog/types'

/** Where money goes that is granted. */
export const paymentSection = {
  key: 'payment',
  fields: [
    { key: 'accountHolder', kind: 'name', sensitive: true },
    { key: 'accountBank', kind: 'shortText', sensitive: true },
    { key: 'account', kind: 'account', sensitive: true },
  ],
} as const satisfies Section
