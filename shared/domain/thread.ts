/** Who speaks in the thread of a request. */
export const threadSides = ['applicant', 'staff'] as const
export type ThreadSide = (typeof threadSides)[number]

/** Why nothing can be written now. `closed_fresh`: it can be opened again instead; `closed`: that is over, too. */
export const threadObstacles = ['closed_fresh', 'closed', 'not_yours'] as const
export type ThreadObstacle = (typeof threadObstacles)[number]

/** Characters and files of one message; messages of one page. */
export const threadLimits = { text: 1000, files: 9, page: 30, templateTitle: 20, templates: 60 } as const

/** While a thread is open on the screen it is asked for news this often (ms), so that a message is there within three seconds. */
export const threadPollEvery = 2_500
