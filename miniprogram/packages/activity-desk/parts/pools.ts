import { type ActivityBody, type KeptActivity } from '@shared/contract/staffActivities'

/** How many signed up or wait: whoever is told when something changes. */
export const peopleOf = ({ seats: { places, left, waiting } }: Pick<KeptActivity, 'seats'>): number => places - left + waiting

/** Sessions that take place, in the order of time. */
export const heldSessions = ({ sessions }: Pick<ActivityBody, 'sessions'>): ActivityBody['sessions'] => sessions.filter(({ isCancelled }) => !isCancelled).sort((one, other) => one.startsAt - other.startsAt)
