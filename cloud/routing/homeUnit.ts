import { type Decision } from './place'

/** Whose person this is: the street of 常住地; outside Yangpu, of 户籍地; else the district. Gives the id of a unit. */
export const homeUnit = (residence: Decision, registered: Decision | null, districtId: string): string => {
  if (residence.kind === 'decided') return residence.place.streetId
  if (residence.kind === 'outside' && registered?.kind === 'decided') return registered.place.streetId
  return districtId
}

/** The unit that keeps somebody's record: the committee of their address where that is sure, else their street or the district, as for `homeUnit`. */
export const recordHome = (residence: Decision, registered: Decision | null, districtId: string): string => {
  const decided = residence.kind === 'outside' ? registered : residence
  return (decided?.kind === 'decided' && decided.place.communityId) || homeUnit(residence, registered, districtId)
}
