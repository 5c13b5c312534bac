import { type Decision } from './place'

/** Whose person this is: the street of 常住地; outside Yangpu, of 户籍地; else the district. Gives the id of a unit. */
export const homeUnit = (residence: Decision, registered: Decision | null, districtId: string): string => {
  if (residence.kind === 'decided') return residence.place.streetId
  if (residence.kind === 'outside' && registered?.kind === 'decided') return registered.place.streetId
  return districtId
}
