// Notices of tests: what the service would say of one to its readers and to its keepers.
import { type KeptNotice, type Notice, type NoticeBody, type NoticeBrief } from '@shared/contract/notices'
import { readRichText } from '@shared/domain/richText'
import { idOf, unit } from './keptActivity'

export const noticeId = idOf('N')
const at = (text: string): number => Date.parse(`${text}+08:00`)

export const body = ['## 带什么', '请带**身份证**和退役证件。', '- 身份证', '- 户口本', `![要带的三样](${idOf('P')})`, '详见[市局网站](https://tyj.sh.gov.cn/a)。'].join('\n')

export const noticeBrief = (change: Partial<NoticeBrief> = {}): NoticeBrief => ({
  id: noticeId, kind: { code: 'policy', text: '政策' }, title: '优待证怎么办', summary: '带三样，街道站就能办', unit, publishedAt: at('2026-11-26T09:00'), edition: 1, isPinned: false, isRead: false, wantsReceipt: false, pictureUrl: null, ...change,
})

export const noticeOf = (change: Partial<Notice> = {}): Notice => ({
  ...noticeBrief(), blocks: readRichText(body).map((block) => (block.kind === 'picture' ? { ...block, url: `/api/notice-files/${block.fileId}` } : block)), attachments: [], video: null, isWithdrawn: false, receiptAt: null, revisedAt: null, ...change,
})

export const noticeBody: NoticeBody = { kind: 'policy', title: '优待证怎么办', summary: '', body: '请带身份证。', audience: { streetCodes: ['005'], communityCodes: [], categories: [] }, needsReceipt: true, coverId: null, attachments: [], videoId: null }

/** As it is kept: a draft of one's own, unless told otherwise. */
export const keptNotice = (change: Partial<KeptNotice> = {}): KeptNotice => ({
  id: noticeId, kind: { code: 'policy', text: '政策' }, title: noticeBody.title, state: { code: 'draft', text: '草稿' }, unit, edition: 0, isPinned: false, authorName: '王敏', publishAt: null, publishedAt: null, delivery: null, may: ['edit', 'submit', 'discard'],
  updatedAt: at('2026-11-26T14:06'), content: noticeBody, files: [], changes: [], review: { state: 'none', text: '' }, mustBeSecond: true, version: 3, ...change,
})
export const inReview = (change: Partial<KeptNotice> = {}): KeptNotice => keptNotice({ state: { code: 'in_review', text: '等同事看' }, may: ['release', 'return'], ...change })
export const areas = { 'GET /areas': { streets: [{ code: '005', name: '五角场街道', communities: [{ code: '00501', name: '国定一居委' }] }, { code: '006', name: '长海路街道', communities: [] }] } }
export const audienceAnswer = { 'POST /staff/notice-audience': { people: 1326, inApp: 1289, byWechat: 418, toCall: 37, isFew: false } }
