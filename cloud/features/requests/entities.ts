import { type TransferCause } from '@shared/domain/coverage'
import { type RatingLevel } from '@shared/domain/rating'
import { type LookPurpose } from '@shared/domain/looks'
import { type RepresentationKind } from '@shared/domain/representation'
import { type StaffRole } from '@shared/domain/roles'
import { type ClockEventKind, type StageKind, type Status, type Step } from '@shared/domain/workflow'
import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** 办件. What people told us is sealed (sealed.ts); what lists are sorted and counted by is in the open. */
export const requestTable = table({
  name: 'service_request',
  columns: {
    id: ulid(),
    /** Null for drafts. */
    number: nullable(varchar(20)),
    serviceKey: varchar(40),
    formVersion: integer(),
    status: varchar<Status>(24),
    stageKey: varchar(40),
    stageKind: varchar<StageKind>(16),
    personId: ulid(),
    /** The account that filed it, null where the staff did; whoever stands for the person reads it and hears of it. */
    accountId: nullable(ulid()),
    /** As what whoever filed it acted for the person; of a walk-in, who came to the counter. */
    actingAs: varchar<RepresentationKind>(20),
    /** 代办: who of the staff filed it, at which unit. */
    filedByStaffId: nullable(ulid()),
    filedUnitId: nullable(ulid()),
    /** Keyed hash of the code on the paper receipt; null where none is out, or it has been used. */
    receiptCodeHash: nullable(varchar(64)),
    /** person:service while it is a draft of the person's side: one draft of a service for a person, on all their devices. */
    draftKey: nullable(varchar(80)),
    routedUnitId: nullable(ulid()),
    homeUnitId: nullable(ulid()),
    ownerUnitId: nullable(ulid()),
    /** 投诉: the unit that it is about. Nobody there reads it. */
    hiddenUnitId: nullable(ulid()),
    assigneeId: nullable(ulid()),
    offeredUnitId: nullable(ulid()),
    offerKind: nullable(varchar<'transfer' | 'escalate'>(10)),
    offeredAt: nullable(epoch()),
    offerReason: nullable(text()),
    /** 不属于本站辖区: that the transfer corrects the coverage, and whose area it is. */
    offerCause: nullable(varchar<TransferCause>(20)),
    offerBelongsTo: nullable(ulid()),
    /** While a supplement is awaited: what it goes back to. */
    statusBefore: nullable(varchar<Status>(24)),
    supplement: nullable(text()),
    supplementRounds: integer(),
    /** By field, the reasons for which it was asked in earlier rounds; sealed JSON. */
    askedBefore: nullable(text()),
    /** The clock of the stage as JSON; the three columns after it are what queries need of it. */
    limitClock: nullable(text()),
    dueAt: nullable(epoch()),
    amberAt: nullable(epoch()),
    /** Where it stands in a queue: its due time, or when it last moved. */
    queueAt: epoch(),
    /** What the clock does next by itself, and when; null where nothing is to come. */
    alarm: nullable(varchar<ClockEventKind>(24)),
    alarmAt: nullable(epoch()),
    /** When an outside stage is usually done; it is chased, and its time is not ours. */
    expectedAt: nullable(epoch()),
    lastEnquiryAt: nullable(epoch()),
    /** Since when the card waits to be collected and the person knows. */
    readyAt: nullable(epoch()),
    /** A hint for those above; sealed. */
    flag: nullable(text()),
    /** Number, date and note under which the national system has it; sealed JSON. */
    outside: nullable(text()),
    /** The request whose decision this one reviews (复核), and the other way round. */
    reviewOf: nullable(ulid()),
    reviewedById: nullable(ulid()),
    ratingLevel: nullable(varchar<RatingLevel>(2)),
    ratingWords: nullable(text()),
    ratedAt: nullable(epoch()),
    /** 回访: until when the lead calls somebody who was not satisfied; null where nobody has to. */
    callbackDueAt: nullable(epoch()),
    /** Since when a message of the applicant waits for an answer; null where none does. */
    messageWaitsAt: nullable(epoch()),
    answers: text(),
    applicantName: text(),
    applicantPhone: text(),
    /** Of a walk-in, where the person lives as it was said at the counter; sealed JSON. */
    saidPlaces: nullable(text()),
    /** The routing receipt. */
    routing: nullable(text()),
    closing: nullable(text()),
    createdAt: epoch(),
    submittedAt: nullable(epoch()),
    closedAt: nullable(epoch()),
    updatedAt: epoch(),
    version: integer(),
  },
  unique: [['number'], ['draftKey']],
  // One for each tab of the queue and each filter that many use, in the order in which the tab is read (queueParts.ts).
  indexes: [
    ['ownerUnitId', 'status', 'queueAt', 'id'], ['offeredUnitId', 'queueAt', 'id'], ['ownerUnitId', 'alarm', 'queueAt', 'id'], ['ownerUnitId', 'dueAt', 'id'], ['ownerUnitId', 'callbackDueAt', 'id'], ['ownerUnitId', 'messageWaitsAt', 'id'],
    ['ownerUnitId', 'status', 'serviceKey', 'queueAt', 'id'], ['assigneeId', 'status', 'queueAt', 'id'], ['personId', 'id'], ['alarmAt'], ['filedByStaffId', 'status'],
  ],
})

/** Append-only: codes and references in the open, words of people sealed. */
export const requestLogTable = table({
  name: 'request_log',
  columns: {
    id: ulid(),
    requestId: ulid(),
    /** The version that the request had after this step: the order of the steps, whatever the clocks of the instances said. */
    version: integer(),
    at: epoch(),
    action: varchar<Step>(24),
    byKind: varchar<'applicant' | 'staff' | 'clock'>(12),
    accountId: nullable(ulid()),
    staffId: nullable(ulid()),
    unitId: nullable(ulid()),
    status: varchar<Status>(24),
    stageKey: varchar(40),
    ownerUnitId: nullable(ulid()),
    limitClock: nullable(text()),
    detail: text(),
    words: nullable(text()),
  },
  indexes: [['requestId', 'version', 'id']],
})

/** Units that take part in a request and may read it; a mistaken transfer ends that. */
export const requestParticipationTable = table({
  name: 'request_participation',
  columns: { requestId: ulid(), unitId: ulid(), joinedAt: epoch(), endedAt: nullable(epoch()) },
  primary: ['requestId', 'unitId'],
  indexes: [['unitId']],
})

/** Blind index: finds requests by what people say of themselves without keeping it readable (derived.ts says by what). */
export const searchTokenTable = table({
  name: 'search_token',
  columns: { token: varchar(64), requestId: ulid() },
  primary: ['token', 'requestId'],
  indexes: [['requestId']],
})

/** Who of the staff looked at whose request or record, and what for. */
export const accessLogTable = table({
  name: 'access_log',
  columns: {
    id: ulid(),
    at: epoch(),
    staffId: ulid(),
    unitId: nullable(ulid()),
    /** As what they looked; null of looks from before it was kept. */
    role: nullable(varchar<StaffRole>(20)),
    personId: ulid(),
    /** Null where the record of the person was opened, not one request of theirs. */
    requestId: nullable(ulid()),
    purpose: varchar<LookPurpose>(20),
    /** What for in their own words, where the purpose alone does not say it; sealed. */
    words: nullable(text()),
    fileId: nullable(ulid()),
    viewKey: nullable(varchar(80)),
  },
  unique: [['viewKey']],
  indexes: [['personId', 'id'], ['at']],
})

/** The next free running number of a month, handed out in blocks. */
export const numberBlockTable = table({
  name: 'number_block',
  columns: { yearMonth: varchar(4), nextNumber: integer() },
  primary: ['yearMonth'],
})

export type StoredRequest = RowOf<typeof requestTable>
export type RequestLogRow = RowOf<typeof requestLogTable>

/** A request that was submitted has its owner and route; drafts never reach what works on this type. */
export type RequestRow = StoredRequest & { routedUnitId: string; homeUnitId: string; ownerUnitId: string }

export const requestTables = [requestTable, requestLogTable, requestParticipationTable, searchTokenTable, accessLogTable, numberBlockTable]
