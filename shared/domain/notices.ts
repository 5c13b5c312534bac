/** 政策、通知、活动、榜样（最美退役军人、兵支书）、慰问信. */
export const noticeKinds = ['policy', 'notice', 'activity', 'story', 'letter'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** `in_review`: the author is done, and a second person looks; `scheduled`: released, and published by itself at its time. */
export const noticeStates = ['draft', 'in_review', 'scheduled', 'published', 'withdrawn'] as const
export type NoticeState = (typeof noticeStates)[number]

/** What the caller may do with one now. `revise` begins the next edition of what is published. */
export const noticeActions = ['edit', 'submit', 'take_back', 'release', 'return', 'withdraw', 'revise', 'pin', 'receipts', 'places', 'discard'] as const
export type NoticeAction = (typeof noticeActions)[number]

export const noticeChanges = ['created', 'submitted', 'taken_back', 'returned', 'released', 'published', 'pinned', 'unpinned', 'withdrawn', 'revised', 'exported'] as const
export type NoticeChange = (typeof noticeChanges)[number]

/** What a file is for. */
export const noticeFileUses = ['picture', 'attachment', 'video'] as const
export type NoticeFileUse = (typeof noticeFileUses)[number]

/** `videoBytes`: what is uploaded is held in memory whole, so a video is no larger than a paper: one or two minutes. `pinned`: of one unit at a time. */
export const noticeLimits = { title: 30, summary: 60, body: 8000, pictures: 20, attachments: 5, attachmentBytes: 10 * 1024 * 1024, videoBytes: 10 * 1024 * 1024, scheduleDays: 180, places: 400, pinned: 3 } as const

/** What came of a call. */
export const callOutcomes = ['reached', 'no_answer', 'wrong_number', 'visited'] as const
export type CallOutcome = (typeof callOutcomes)[number]
/** Why somebody is to be called: a notice that needs a receipt; a message that matters and could be shown on no phone. */
export const callReasons = ['notice', 'message'] as const
export type CallReason = (typeof callReasons)[number]
