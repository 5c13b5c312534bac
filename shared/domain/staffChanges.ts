/** What can happen to the record of a member of staff; the log of it keeps these codes. */
export const staffChanges = [
  'invited', 'invitation_renewed', 'bound', 'password_renewed', 'password_changed', 'second_factor_set', 'second_factor_reset',
  'assigned', 'assignment_ended', 'leave_recorded', 'leave_ended', 'handed_over', 'deactivated', 'reactivated',
] as const
export type StaffChange = (typeof staffChanges)[number]
