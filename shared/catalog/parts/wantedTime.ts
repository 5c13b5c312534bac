import { type FieldDefinition } from '@shared/catalog/types'

/** The day and half of the day that somebody would like; whoever handles it says when it is. */
export const wantedTimeFields = [
  { key: 'wantedDay', kind: 'date', dates: 'future' },
  { key: 'wantedHalf', kind: 'choice', options: ['morning', 'afternoon'] },
] as const satisfies readonly FieldDefinition[]
