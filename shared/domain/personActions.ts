/** What an administrator, or for `leave` and `handOver` the lead, can do with a member of staff. Endpoints, buttons and the check of the server go by these. */
export const personActions = ['assign', 'endAssignment', 'leave', 'handOver', 'invite', 'renewPassword', 'resetSecondFactor', 'deactivate', 'reactivate'] as const
export type PersonAction = (typeof personActions)[number]

/** What nobody does to their own record: a colleague does it, so that one stolen session cannot make itself at home. */
export const notOnOneself: readonly PersonAction[] = ['assign', 'invite', 'renewPassword', 'resetSecondFactor']
