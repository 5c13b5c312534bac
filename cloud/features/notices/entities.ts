import { type EnrolledCategory } from '@shared/domain/enrolledCategories'
import { type NoticeChange, type NoticeKind, type NoticeState } from '@shared/domain/notices'
import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** 通知公告. What people read is the published edition; what is written at is `draft`. */
export const noticeTable = table({
  name: 'notice',
  columns: {
    id: ulid(), unitId: ulid(), kind: varchar<NoticeKind>(10), title: varchar(30), state: varchar<NoticeState>(10),
    /** JSON (NoticeBody of the contract): what is being written; null where nothing is that is not published. */
    draft: nullable(text()),
    /** The number of the published edition, from 1; 0 before the first. */
    edition: integer(),
    /** 0 or 1. */
    isPinned: integer(), needsReceipt: integer(),
    /** 0 or 1: for everybody, wherever they live and whatever they are. Else the columns of `notice_edition`. */
    isForAll: integer(),
    publishAt: nullable(epoch()), publishedAt: nullable(epoch()), revisedAt: nullable(epoch()), withdrawnAt: nullable(epoch()),
    authorStaffId: ulid(), releasedByStaffId: nullable(ulid()),
    /** How far it was brought to people: the last person that was told, in the order of their ids; null where that is done, or has not begun. */
    toldUpTo: nullable(ulid()),
    version: integer(), createdAt: epoch(), updatedAt: epoch(),
  },
  indexes: [['state', 'isPinned', 'publishedAt', 'id'], ['unitId', 'state', 'id']],
})

/** What was published, edition by edition. Append-only. */
export const noticeEditionTable = table({
  name: 'notice_edition',
  /** `content`: JSON (NoticeBody). */
  columns: { noticeId: ulid(), edition: integer(), content: text(), publishedAt: epoch(), releasedByStaffId: ulid() },
  primary: ['noticeId', 'edition'],
})

/** Whom it was brought to, and what they did with it. */
export const noticeRecipientTable = table({
  name: 'notice_recipient',
  columns: { noticeId: ulid(), personId: ulid(), toldAt: epoch(), readAt: nullable(epoch()), confirmedAt: nullable(epoch()) },
  primary: ['noticeId', 'personId'],
  indexes: [['personId', 'noticeId'], ['noticeId', 'readAt', 'personId']],
})

export const noticeChangeTable = table({
  name: 'notice_change',
  columns: { id: ulid(), noticeId: ulid(), at: epoch(), staffId: nullable(ulid()), what: varchar<NoticeChange>(12), words: text() },
  indexes: [['noticeId', 'id']],
})

/** Files of notices; public once an edition that names them is published. */
export const noticeFileTable = table({
  name: 'notice_file',
  columns: { noticeId: ulid(), fileId: ulid(), use: varchar<'picture' | 'attachment' | 'video'>(12) },
  primary: ['noticeId', 'fileId'],
  indexes: [['fileId']],
})

/** Where a letter is to hang. Stations stand there once one of them was marked or the list was opened; others were added by hand. */
export const letterPlaceTable = table({
  name: 'letter_place',
  columns: { id: ulid(), noticeId: ulid(), unitId: ulid(), name: nullable(varchar(60)), hungAt: nullable(epoch()), byStaffId: nullable(ulid()) },
  indexes: [['noticeId', 'unitId', 'id']],
})

/** The checked categories of a person (建档立卡), by which audiences are chosen: from the newest completed enrolment. */
export const personCategoryTable = table({
  name: 'person_category',
  columns: { personId: ulid(), category: varchar<EnrolledCategory>(20) },
  primary: ['personId', 'category'],
  indexes: [['category', 'personId']],
})

export type NoticeRow = RowOf<typeof noticeTable>
export const noticeTables = [noticeTable, noticeEditionTable, noticeRecipientTable, noticeChangeTable, noticeFileTable, letterPlaceTable, personCategoryTable]
