import { ethnicities } from '@shared/catalog/parts/ethnicities'
import { type FieldDefinition, type Section } from '@shared/catalog/types'

/** Who it is about: what stands on the ID card, and a phone to reach them. */
export const identitySection = {
  key: 'identity',
  fields: [
    { key: 'name', kind: 'name', prefill: 'name' },
    { key: 'idNumber', kind: 'idNumber' },
    { key: 'sex', kind: 'choice', options: ['male', 'female'] },
    { key: 'ethnicity', kind: 'choice', options: ethnicities },
    { key: 'ethnicityOther', kind: 'shortText', when: { field: 'ethnicity', in: ['other'] } },
    { key: 'phone', kind: 'phone', prefill: 'phone' },
  ],
} as const satisfies Section

/** Who it is about, where no official form asks for more. */
export const applicantSection = {
  key: 'applicant',
  fields: [
    { key: 'name', kind: 'name', prefill: 'name' },
    { key: 'idNumber', kind: 'idNumber' },
    { key: 'phone', kind: 'phone', prefill: 'phone' },
  ],
} as const satisfies Section

/** Where they live and where they are registered. */
export const homeFields = [
  { key: 'residence', kind: 'place', prefill: 'residence' },
  { key: 'registered', kind: 'place', prefill: 'registered', sameAs: 'residence' },
] as const satisfies readonly FieldDefinition[]

/** Both addresses, and which of the two decides about the station. */
export const placeSection = {
  key: 'place',
  fields: [...homeFields, { key: 'basis', kind: 'choice', options: ['residence', 'registered'] }],
} as const satisfies Section

/** What everybody hands in. */
export const personPapers = [
  { key: 'idCard', kind: 'papers', pages: { min: 2, max: 2 } },
  { key: 'household', kind: 'papers', pages: { min: 2, max: 6 } },
] as const satisfies readonly FieldDefinition[]

/** At the end: it is true, and signed. */
export const declarationSection = {
  key: 'declaration',
  fields: [{ key: 'truthful', kind: 'declaration' }, { key: 'signature', kind: 'signature' }],
} as const satisfies Section
