/** 到站办事、上门服务. */
export const appointmentKinds = ['counter', 'home_visit'] as const
export type AppointmentKind = (typeof appointmentKinds)[number]

/** How one stands. `kept` and `no_show` are what the station writes down afterwards. */
export const appointmentStates = ['booked', 'kept', 'no_show', 'cancelled'] as const
export type AppointmentState = (typeof appointmentStates)[number]

/** What the person may do with one of theirs now. */
export const appointmentActions = ['move', 'cancel'] as const
export type AppointmentAction = (typeof appointmentActions)[number]

/** Who is visited at home for whatever brings others to the counter: the list of the 优待证 办事指南, said by the person, looked at by the station. */
export const homeVisitGrounds = ['aged_80', 'disabled_soldier_1_4', 'disabled_1_2', 'work_injury_1_4', 'pregnant', 'ill_or_bedridden', 'without_capacity'] as const
export type HomeVisitGround = (typeof homeVisitGrounds)[number]

/** Why somebody cannot book that slot. The order is that in which they are told. */
export const bookingObstacles = ['not_offered', 'past', 'too_soon', 'too_far', 'closed_day', 'profile_missing', 'not_own_station', 'too_many', 'clash', 'full'] as const
export type BookingObstacle = (typeof bookingObstacles)[number]

/** Bureau defaults; no source prescribes them. `open`: appointments of one person that are still to come; `note` in characters. */
export const appointmentLimits = { daysAhead: 60, open: 3, note: 200, places: 50, leastSlot: 10, longestSlot: 240, exceptions: 100 } as const
