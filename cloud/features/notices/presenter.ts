import { type KeptNoticeBrief, type Notice, type NoticeBody, type NoticeBrief } from '@shared/contract/notices'
import { type NoticeAction } from '@shared/domain/notices'
import { readRichText } from '@shared/domain/richText'
import { noticeFileTexts, noticeKindTexts, noticeStateTexts, noticeWordsOf } from '@shared/text/noticeTexts'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { type NoticeRow } from './entities'
import { type ListedNotice } from './read'

/** Where everybody reads a file of what is published. */
export const noticeFileUrl = (fileId: string): string => `/api/notice-files/${fileId}`

/** The unit that has the publisher's work now. */
export const unitOf = ({ unitId }: Pick<NoticeRow, 'unitId'>, network: NetworkView) => presentUnit(network.successor(unitId) ?? network.district)

/** What an account did with it; null for whoever is not signed in. */
export interface Reading {
  isRead: boolean
  confirmedAt: number | null
  /** Whether it is for somebody for whom a receipt can be given. */
  isForSomebody: boolean
}

type Facts = Pick<NoticeRow, 'id' | 'kind' | 'title' | 'summary' | 'unitId' | 'publishedAt' | 'edition' | 'isPinned' | 'needsReceipt' | 'coverId'>

export const presentNoticeBrief = (row: Facts, reading: Reading | null, network: NetworkView, urlOf = noticeFileUrl): NoticeBrief => ({
  id: row.id, kind: { code: row.kind, text: noticeKindTexts[row.kind] }, title: row.title, summary: row.summary, unit: unitOf(row, network), publishedAt: row.publishedAt ?? 0, edition: row.edition, isPinned: row.isPinned === 1,
  isRead: reading && reading.isRead, wantsReceipt: row.needsReceipt === 1 && reading !== null && reading.isForSomebody && reading.confirmedAt === null, pictureUrl: row.coverId && urlOf(row.coverId),
})

type WrittenFiles = Pick<NoticeBody, 'attachments' | 'videoId'>

/** The papers and the video of a text, with their sizes. */
export const presentFiles = ({ attachments, videoId }: WrittenFiles, sizes: ReadonlyMap<string, number>, urlOf: (id: string) => string): Pick<Notice, 'attachments' | 'video'> => ({
  attachments: attachments.map(({ id, name }) => ({ id, name, size: sizes.get(id) ?? 0, url: urlOf(id) })),
  video: videoId === null ? null : { id: videoId, name: noticeFileTexts.video, size: sizes.get(videoId) ?? 0, url: urlOf(videoId) },
})

interface WholeFacts {
  content: NoticeBody
  sizes: ReadonlyMap<string, number>
  reading: Reading | null
  network: NetworkView
  urlOf?: (id: string) => string
}

/** As people read it. */
export const presentNotice = (row: Facts & Pick<NoticeRow, 'revisedAt'>, { content, sizes, reading, network, urlOf = noticeFileUrl }: WholeFacts): Notice => ({
  ...presentNoticeBrief(row, reading, network, urlOf), ...presentFiles(content, sizes, urlOf), isWithdrawn: false, receiptAt: reading && reading.confirmedAt, revisedAt: row.revisedAt,
  blocks: readRichText(content.body).map((block) => (block.kind === 'picture' ? { ...block, url: urlOf(block.fileId) } : block)),
})

/** That it was withdrawn, and no more. */
export const presentWithdrawn = (row: Facts & Pick<NoticeRow, 'revisedAt'>, network: NetworkView): Notice => ({
  ...presentNoticeBrief({ ...row, title: noticeWordsOf.withdrawnTitle, summary: '', coverId: null, needsReceipt: 0, isPinned: 0 }, null, network), blocks: [], attachments: [], video: null, isWithdrawn: true, receiptAt: null, revisedAt: null,
})

export interface Counts {
  told: number
  read: number
  confirmed: number
}

/** For whoever keeps it. What is being written has its own title once it is handed in; until then that of what is published. */
export const presentKeptBrief = (row: ListedNotice, { may, counts, authorName, network }: { may: NoticeAction[]; counts: Counts | undefined; authorName: string; network: NetworkView }): KeptNoticeBrief => ({
  id: row.id, kind: { code: row.kind, text: noticeKindTexts[row.kind] }, title: row.title, state: { code: row.state, text: noticeStateTexts[row.state] }, unit: unitOf(row, network), edition: row.edition, isPinned: row.isPinned === 1, authorName,
  publishAt: row.publishAt, publishedAt: row.publishedAt, delivery: row.edition === 0 ? null : { isDone: row.toldAt !== null, ...(counts ?? { told: 0, read: 0, confirmed: 0 }) }, may, updatedAt: row.updatedAt,
})
