import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { signedLink, signedQuery } from '@shared/contract/files'
import { code, coded, cursor, done, id, requiredNote, time, unitBrief, version, withId } from '@shared/contract/values'
import { enrolledCategories } from '@shared/domain/enrolledCategories'
import { noticeActions, noticeChanges, noticeFileUses, noticeKinds, noticeLimits, noticeStates } from '@shared/domain/notices'
import { richBlock } from '@shared/domain/richText'

const limits = noticeLimits
const words = (longest: number, least = 0) => v.pipe(v.string(), v.trim(), v.minLength(least, 'too_short'), v.maxLength(longest))

export const noticeAudience = v.object({
  /** Streets and committees by their public code; the whole area of the unit where both are empty, which for the bureau and the district is all of Yangpu. */
  streetCodes: v.pipe(v.array(code), v.maxLength(20)), communityCodes: v.pipe(v.array(code), v.maxLength(320)),
  /** Of 建档立卡, checked by the station; everybody where empty. */
  categories: v.pipe(v.array(v.picklist(enrolledCategories)), v.maxLength(enrolledCategories.length)),
})
export type NoticeAudience = v.InferOutput<typeof noticeAudience>

const noticeFile = v.object({ id, name: v.string(), size: v.number(), url: v.string() })
const brief = {
  id, kind: coded(noticeKinds), title: v.string(), summary: v.string(), unit: unitBrief, publishedAt: time, edition: v.number(), isPinned: v.boolean(),
  /** Of the account: null for whoever is not signed in. */
  isRead: v.nullable(v.boolean()),
  /** It asks for a receipt, and this account has given none. */
  wantsReceipt: v.boolean(), pictureUrl: v.nullable(v.string()),
}
export const noticeBrief = v.object(brief)
export type NoticeBrief = v.InferOutput<typeof noticeBrief>

/** As people read it. `blocks`: what the written marks mean (shared/domain/richText.ts), with the addresses of its pictures. */
export const notice = v.object({
  ...brief, blocks: v.array(richBlock), attachments: v.array(noticeFile), video: v.nullable(noticeFile), isWithdrawn: v.boolean(), receiptAt: v.nullable(time),
  /** When this edition came, where it is not the first. */
  revisedAt: v.nullable(time),
})
export type Notice = v.InferOutput<typeof notice>

export const noticeBody = v.object({
  kind: v.picklist(noticeKinds), title: words(limits.title, 2), summary: words(limits.summary), body: words(limits.body), audience: noticeAudience, needsReceipt: v.boolean(),
  coverId: v.nullable(id), attachments: v.pipe(v.array(v.object({ id, name: words(60, 1) })), v.maxLength(limits.attachments)), videoId: v.nullable(id),
})
export type NoticeBody = v.InferOutput<typeof noticeBody>

const keptBrief = v.object({
  id, kind: coded(noticeKinds), title: v.string(), state: coded(noticeStates), unit: unitBrief, edition: v.number(), isPinned: v.boolean(), authorName: v.string(), publishAt: v.nullable(time), publishedAt: v.nullable(time),
  /** While it is being brought to everybody; then how many it reached and how many have read it. */
  delivery: v.nullable(v.object({ isDone: v.boolean(), told: v.number(), read: v.number(), confirmed: v.number() })),
  may: v.array(v.picklist(noticeActions)), updatedAt: time,
})
export type KeptNoticeBrief = v.InferOutput<typeof keptBrief>
const change = v.object({ id, at: time, what: coded(noticeChanges), byName: v.nullable(v.string()), text: v.string() })
/** `review`: whether whoever releases must first say that nothing in it stands in the way, because WeChat could not look; `pending` while it looks; or what it found. */
const review = v.object({ state: v.picklist(['none', 'pending', 'passed', 'refused', 'human']), text: v.string() })
const kept = v.object({ ...keptBrief.entries, content: noticeBody, files: v.array(noticeFile), changes: v.array(change), review, mustBeSecond: v.boolean(), version })
export type KeptNotice = v.InferOutput<typeof kept>

const receipt = v.object({ personId: id, name: v.string(), phone: v.string(), home: v.nullable(unitBrief), hasAccount: v.boolean(), readAt: v.nullable(time), confirmedAt: v.nullable(time), isMasked: v.boolean() })
export type NoticeReceipt = v.InferOutput<typeof receipt>
const place = v.object({ id, name: v.string(), unit: v.nullable(unitBrief), hungAt: v.nullable(time), byName: v.nullable(v.string()), mayMark: v.boolean() })
export type LetterPlace = v.InferOutput<typeof place>

/** Everybody of a unit writes; a lead, an editor or an administrator of it or above releases, and not what they wrote themselves. */
export const noticeRoles = ['clerk', 'lead', 'reviewer', 'editor', 'administrator'] as const
const read = { method: 'GET', access: noticeRoles } as const
const write = { method: 'POST', access: noticeRoles, idempotent: true, params: withId } as const
const whole = v.object({ notice: kept })
const step = { ...write, body: v.object({ version }), answer: whole } as const

/** Which edition is before them; older clients do not say. */
const seen = v.object({ edition: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) })

/** 通知公告. */
export const notices = {
  listNotices: endpoint({
    name: 'listNotices', method: 'GET', path: '/notices', access: 'anyone', knowsCaller: true, summary: 'What is published and for me, pinned first, then the newest; for whoever is not signed in what is for everybody',
    query: v.object({ kind: v.optional(v.picklist(noticeKinds)), after: cursor }), answer: v.object({ notices: v.array(noticeBrief), next: v.nullable(v.string()) }),
  }),
  getNotice: endpoint({ name: 'getNotice', method: 'GET', path: '/notices/:id', access: 'anyone', knowsCaller: true, params: withId, summary: 'One of them. Withdrawn ones say so and no more', answer: v.object({ notice }) }),
  markNoticeRead: endpoint({ name: 'markNoticeRead', method: 'PUT', path: '/notices/:id/read', access: 'account', params: withId, summary: 'I have it open. Throws `stale_version` for an older edition than the published one', body: seen, answer: done }),
  confirmNotice: endpoint({ name: 'confirmNotice', method: 'POST', path: '/notices/:id/receipt', access: 'account', idempotent: true, params: withId, summary: '我看过了: the receipt that it asks for. Throws `stale_version` for an older edition than the published one', body: seen, answer: v.object({ receiptAt: time }) }),
  readNoticeFile: endpoint({ name: 'readNoticeFile', method: 'GET', path: '/notice-files/:id', access: 'anyone', binary: true, params: withId, summary: 'A picture, paper or video of what is published; of a draft by a link', query: v.partial(signedQuery), answer: v.unknown() }),

  listKeptNotices: endpoint({
    ...read, name: 'listKeptNotices', path: '/staff/notices', summary: 'Notices of my units and those under them, newest first',
    query: v.object({ tab: v.optional(v.picklist(['draft', 'in_review', 'scheduled', 'published', 'withdrawn']), 'published'), after: cursor }), answer: v.object({ notices: v.array(keptBrief), next: v.nullable(v.string()), mayAddFor: v.array(unitBrief), inReview: v.number() }),
  }),
  getKeptNotice: endpoint({ ...read, name: 'getKeptNotice', path: '/staff/notices/:id', params: withId, summary: 'One of them, to be edited or released', answer: whole }),
  previewNotice: endpoint({ ...read, method: 'POST', name: 'previewNotice', path: '/staff/notice-previews', summary: 'What is written, as people would read it', body: v.object({ unitId: id, content: noticeBody }), answer: v.object({ notice }) }),
  countNoticeAudience: endpoint({
    ...read, method: 'POST', name: 'countNoticeAudience', path: '/staff/notice-audience', summary: 'How many people it is for, how many of them read in the mini-program, how many also get a word in WeChat', limit: { calls: 240, perSeconds: 600 },
    /** `needsReceipt`: such a notice leaves by another template in WeChat, for which others may have agreed. */
    body: v.object({ unitId: id, audience: noticeAudience, needsReceipt: v.optional(v.boolean(), false) }),
    /** In steps of five below fifty; `isFew`: fewer than five, which is all that is said. */
    answer: v.object({ people: v.number(), inApp: v.number(), byWechat: v.number(), toCall: v.number(), isFew: v.boolean() }),
  }),
  createNotice: endpoint({ ...write, name: 'createNotice', path: '/staff/notices', params: undefined, summary: 'A draft', body: v.object({ unitId: id, content: noticeBody }), answer: whole }),
  saveNotice: endpoint({ ...write, name: 'saveNotice', path: '/staff/notices/:id', summary: 'A draft as it is now. Throws `stale_version`', body: v.object({ version, content: noticeBody }), answer: whole }),
  discardNotice: endpoint({ ...write, name: 'discardNotice', path: '/staff/notices/:id/discard', summary: 'A draft that nobody needs', body: v.object({ version }), answer: done }),
  uploadNoticeFile: endpoint({
    name: 'uploadNoticeFile', method: 'POST', path: '/staff/notice-files', access: noticeRoles, upload: true, limit: { calls: 120, perSeconds: 600 }, summary: 'A picture, a PDF or a video (MP4) for a notice; public once that is published',
    body: v.object({ unitId: id, use: v.picklist(noticeFileUses) }), answer: noticeFile,
  }),
  submitNotice: endpoint({ ...step, name: 'submitNotice', path: '/staff/notices/:id/submission', summary: 'Done with writing: a second person looks' }),
  takeBackNotice: endpoint({ ...step, name: 'takeBackNotice', path: '/staff/notices/:id/taking-back', summary: 'The author goes on writing; what was scheduled is not published' }),
  returnNotice: endpoint({ ...write, name: 'returnNotice', path: '/staff/notices/:id/return', summary: 'Back to its author, with the reason', body: v.object({ version, reason: requiredNote }), answer: whole }),
  releaseNotice: endpoint({
    ...write, name: 'releaseNotice', path: '/staff/notices/:id/release', summary: 'Publish it now or at a time. Throws `second_person_needed` for whoever wrote at it, `review_needed` where WeChat could not look and nobody said that they did, `notice_problems` with everything that is missing',
    /** `hasReviewed`: read through by whoever releases it; nothing stands in the way, and nothing in it is the designation of a unit. */
    body: v.object({ version, publishAt: v.nullable(time), hasReviewed: v.optional(v.boolean(), false) }), answer: whole,
  }),
  pinNotice: endpoint({ ...write, name: 'pinNotice', path: '/staff/notices/:id/pin', summary: 'First in the list, or no longer', body: v.object({ version, isPinned: v.boolean() }), answer: whole }),
  withdrawNotice: endpoint({ ...write, name: 'withdrawNotice', path: '/staff/notices/:id/withdrawal', summary: 'Nobody reads it any more; that it was there stays, with the reason', body: v.object({ version, reason: requiredNote }), answer: whole }),
  reviseNotice: endpoint({ ...step, name: 'reviseNotice', path: '/staff/notices/:id/revision', summary: 'Begin the next edition; the published one stays until it is released' }),
  listNoticeReceipts: endpoint({
    ...read, name: 'listNoticeReceipts', path: '/staff/notices/:id/receipts', params: withId, summary: 'Who has not read it, has read it, or confirmed: of my units and those under them; whole for whoever keeps their record',
    query: v.object({ tab: v.optional(v.picklist(['unread', 'read', 'confirmed']), 'unread'), after: cursor }), answer: v.object({ receipts: v.array(receipt), next: v.nullable(v.string()), counts: v.object({ unread: v.number(), read: v.number(), confirmed: v.number() }) }),
  }),
  linkNoticePoster: endpoint({ ...write, idempotent: undefined, name: 'linkNoticePoster', path: '/staff/notices/:id/posters', summary: 'A link to the poster of a letter, for print (SVG, A3), for this session, for less than a minute', body: v.object({}), answer: signedLink }),
  readNoticePoster: endpoint({ name: 'readNoticePoster', method: 'GET', path: '/staff/notice-posters/:id', access: 'anyone', binary: true, params: withId, summary: 'The poster behind a link; the signature is the permission', query: signedQuery, answer: v.unknown() }),
  listLetterPlaces: endpoint({ ...read, name: 'listLetterPlaces', path: '/staff/notices/:id/places', params: withId, summary: 'Where a letter is to hang: every station of the network and the places added by hand; mine and those under me', query: v.object({ after: cursor }), answer: v.object({ places: v.array(place), next: v.nullable(v.string()), hung: v.number(), all: v.number() }) }),
  addLetterPlace: endpoint({ ...write, name: 'addLetterPlace', path: '/staff/notices/:id/places', summary: 'Another place, such as a park or a hospital', body: v.object({ unitId: id, name: words(60, 2) }), answer: v.object({ place }) }),
  markLetterPlace: endpoint({ ...write, name: 'markLetterPlace', path: '/staff/letter-places/:id', summary: 'It hangs there, or not any more', body: v.object({ isHung: v.boolean() }), answer: v.object({ place }) }),
}
