/** What people of the network are beside the staff of a station, in the order in which they are shown. */
export const rosterRoles = ['party_secretary', 'committee_veteran', 'political_instructor', 'volunteer', 'network_publicist', 'speaker'] as const
export type RosterRole = (typeof rosterRoles)[number]

/** What can happen to an entry; the log of it keeps these codes. */
export const rosterChanges = ['added', 'imported', 'changed', 'consented', 'consent_withdrawn', 'removed'] as const
export type RosterChange = (typeof rosterChanges)[number]

/** What can be wrong with one row of an imported roster. */
export type RosterRowProblem =
  | { code: 'unit_unknown' }
  | { code: 'unit_ambiguous' }
  | { code: 'unit_out_of_scope' }
  | { code: 'role_unknown' }
  | { code: 'name_unfit' }
  | { code: 'phone_unfit' }
  | { code: 'day_unfit' }
  | { code: 'days_order' }
  | { code: 'consent_unknown' }
  | { code: 'consent_day' }
  | { code: 'tasks_too_long'; most: number }
  | { code: 'row_too_long' }
  | { code: 'repeated'; row: number }
