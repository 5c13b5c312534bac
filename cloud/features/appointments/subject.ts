import { type Field } from '@shared/catalog/types'
import { fieldsOf } from '@shared/catalog/answers'
import { appointmentWords } from '@shared/text/appointments'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type NetworkView } from '../network/network'

/** Of a service that was closed since, too: what was booked stays booked. */
const entryOf = ({ forms }: Pick<NetworkView, 'forms'>, subject: string | null): CatalogEntry | undefined =>
  subject === null ? undefined : [...forms.all(), ...forms.shipped()].find(({ definition }) => definition.key === subject)

/** What an appointment is about: the title of a service, or 其他. */
export const subjectText = (network: Pick<NetworkView, 'forms'>, subject: string | null): string => entryOf(network, subject)?.texts.title ?? appointmentWords.other

/** The papers that everybody brings for it; which others it takes depends on what they answer. */
export const papersOf = (network: Pick<NetworkView, 'forms'>, subject: string | null): string[] => {
  const entry = entryOf(network, subject)
  if (!entry) return []
  return fieldsOf<Field>(entry.definition).filter(({ kind, optional, when }) => kind === 'papers' && !optional && when === null).map(({ key }) => entry.texts.fields[key]?.label ?? '').filter(Boolean)
}

/** Whether one can book for it: a service that people choose now. */
export const isSubject = ({ forms }: Pick<NetworkView, 'forms'>, subject: string): boolean => forms.all().some(({ definition }) => definition.key === subject)
