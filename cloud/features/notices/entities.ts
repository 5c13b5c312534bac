import { type NoticeChange, type NoticeFileUse, type NoticeKind, type NoticeState } from '@shared/domain/notices'
import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'
import { personCategoryTable } from '../audiences/entities'

/** 通知公告. What people read is the published edition; what is written at is `draft`. */
export const noticeTable = table({
  name: 'notice',
  columns: {
    id: ulid(), unitId: ulid(),
    /** Of the published edition; of the draft as long as there is none. */
    kind: varchar<NoticeKind>(10), title: varchar(30), summary: varchar(60), coverId: nullable(ulid()),
    /** Of what is written at; of the published edition where nothing is. */
    state: varchar<NoticeState>(10),
    /** JSON (NoticeBody of the contract): what is being written; null where nothing is that is not published. */
    draft: nullable(text()),
    /** The number of the published edition, from 1; 0 before the first. */
    edition: integer(),
    /** 0 or 1. `isPublic`: an edition is published, and was not withdrawn, whatever is being written meanwhile. */
    isPublic: integer(), isPinned: integer(), needsReceipt: integer(),
    /** 0 or 1: for everybody, wherever they live and whatever they are. Else for whom `notice_audience` says. */
    isForAll: integer(),
    publishAt: nullable(epoch()), publishedAt: nullable(epoch()), revisedAt: nullable(epoch()), withdrawnAt: nullable(epoch()),
    authorStaffId: ulid(), releasedByStaffId: nullable(ulid()),
    /** JSON: the ids of everybody who wrote at what is being written; none of them releases it. */
    writers: text(),
    /** Of the content check of what was handed in; a new one each time. */
    reviewId: nullable(ulid()),
    /** How far this edition was brought to people: the last person that was told, in the order of their ids; null before the first. */
    toldUpTo: nullable(ulid()),
    /** When everybody had been told. */
    toldAt: nullable(epoch()),
    version: integer(), createdAt: epoch(), updatedAt: epoch(),
  },
  indexes: [['isPublic', 'isPinned', 'publishedAt', 'id'], ['unitId', 'state', 'id'], ['unitId', 'isPublic', 'id']],
})

/** What was published, edition by edition. Append-only. */
export const noticeEditionTable = table({
  name: 'notice_edition',
  /** `content`: JSON (NoticeBody). */
  columns: { noticeId: ulid(), edition: integer(), content: text(), publishedAt: epoch(), releasedByStaffId: ulid() },
  primary: ['noticeId', 'edition'],
})

/** For whom the published edition is, where it is not for everybody: in any of these units or under them, and of any of these categories; either part may be left out. */
export const noticeAudienceTable = table({
  name: 'notice_audience',
  columns: { noticeId: ulid(), part: varchar<'area' | 'category'>(8), value: varchar(26) },
  primary: ['noticeId', 'part', 'value'],
})

/** Whom it was brought to, and what they did with it. */
export const noticeRecipientTable = table({
  name: 'notice_recipient',
  columns: { noticeId: ulid(), personId: ulid(), toldAt: epoch(), readAt: nullable(epoch()), confirmedAt: nullable(epoch()) },
  primary: ['noticeId', 'personId'],
  indexes: [['personId', 'noticeId'], ['noticeId', 'readAt', 'confirmedAt', 'personId']],
})

export const noticeChangeTable = table({
  name: 'notice_change',
  columns: { id: ulid(), noticeId: ulid(), at: epoch(), staffId: nullable(ulid()), what: varchar<NoticeChange>(12), words: text() },
  indexes: [['noticeId', 'id']],
})

/** Files of notices; public while the published edition names them. `edition`: the last one that does, 0 of what only a draft names. `name`: of a paper. */
export const noticeFileTable = table({
  name: 'notice_file',
  columns: { noticeId: ulid(), fileId: ulid(), usedAs: varchar<NoticeFileUse>(12), name: varchar(60), edition: integer() },
  primary: ['noticeId', 'fileId'],
  indexes: [['fileId']],
})

/** Where a letter is to hang. Stations stand there from its publication, without a name of their own; others were added by hand. */
export const letterPlaceTable = table({
  name: 'letter_place',
  columns: { id: ulid(), noticeId: ulid(), unitId: ulid(), name: nullable(varchar(60)), hungAt: nullable(epoch()), byStaffId: nullable(ulid()) },
  indexes: [['noticeId', 'unitId', 'id']],
})

export type NoticeRow = RowOf<typeof noticeTable>
export type LetterPlaceRow = RowOf<typeof letterPlaceTable>
export const noticeTables = [noticeTable, noticeEditionTable, noticeAudienceTable, noticeRecipientTable, noticeChangeTable, noticeFileTable, letterPlaceTable, personCategoryTable]
