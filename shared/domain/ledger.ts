/** What is reconciled. */
export const ledgerKinds = ['requests', 'messages', 'notifications'] as const
export type LedgerKind = (typeof ledgerKinds)[number]

/** What can be wrong with one that was accepted. Zero of each is the normal state. */
export const ledgerProblems = [
  /** A request that nobody who is at work has in their queue. */
  'request_without_owner',
  /** A request that was submitted and has no entry of it in its log, or the other way round. */
  'request_without_log',
  /** Open, and no clock, no alarm and nobody's turn moves it on. */
  'request_stuck',
  /** Written by an applicant, not answered, and in nobody's list of what waits for an answer. */
  'message_unlisted',
  /** A number given in a thread under which nothing stands. */
  'message_lost',
  /** Should go by WeChat, and neither waits, was sent nor was given up. */
  'notification_lost',
  /** Has waited to be sent for longer than the sender ever tries. */
  'notification_stuck',
] as const
export type LedgerProblem = (typeof ledgerProblems)[number]
