import { type PresentedPerson } from '../identity/presenter'
import { type StoredRequest } from './entities'

/** Where somebody lives as it was said at the counter, as it is kept (sealed) with the request. */
export type SaidPlaces = Pick<PresentedPerson, 'residence' | 'registered'>

/** Whom a request is filed for. Of a walk-in, how to reach them and where they live are what was said at the counter; the record may know otherwise. */
export const filedFor = ({ saidPlaces, applicantPhone }: Pick<StoredRequest, 'saidPlaces' | 'applicantPhone'>, person: PresentedPerson): PresentedPerson => {
  if (saidPlaces === null) return person
  const { residence, registered } = JSON.parse(saidPlaces) as SaidPlaces
  return { ...person, phone: applicantPhone, residence, registered: registered ?? person.registered }
}
