import { type ConsentKind, type SubscriptionKey } from '@shared/domain/subscriptions'
import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../database/table'

/** `in_app_only`: nothing is to be sent by WeChat, and `why` says so; `failed`: it was to be sent, and was given up. Both are read in the mini-program all the same. */
export type OutboxState = 'waiting' | 'sending' | 'sent' | 'in_app_only' | 'failed'

/** Why it is not sent. The first ones are no failure: nobody agreed to more, it is read already, or what it reminds of is off. `too_late` is one of a message that failed until then, and none of a reminder. */
export type OutboxReason =
  | 'not_set_up' | 'not_wanted' | 'no_consent' | 'kept_for_important' | 'no_account' | 'message_gone' | 'refused' | 'read' | 'over'
  | 'unreachable' | 'wrong' | 'too_often' | 'too_late'

/** What is to leave by WeChat: one row for a message and an account, written in the transaction that leaves the message. Any instance sends it. */
export const outboxTable = table({
  name: 'outbox',
  columns: {
    id: ulid(),
    notificationId: ulid(),
    accountId: ulid(),
    subscription: varchar<SubscriptionKey>(16),
    state: varchar<OutboxState>(12),
    why: nullable(varchar<OutboxReason>(40)),
    /** What leaves first where much is due at once: 0, then 1, then 2 (urgencyOf). */
    weight: integer(),
    attempts: integer(),
    /** Not before; of what is being sent, until when the claim holds. */
    nextAt: epoch(),
    /** Of the instance that sends it now. */
    claimId: nullable(ulid()),
    consentId: nullable(ulid()),
    createdAt: epoch(),
    settledAt: nullable(epoch()),
  },
  unique: [['notificationId', 'accountId']],
  indexes: [['state', 'weight', 'nextAt', 'id'], ['accountId', 'id'], ['settledAt']],
})

/** What somebody agreed to in WeChat's window. A once-consent buys one message. */
export const subscriptionConsentTable = table({
  name: 'subscription_consent',
  columns: {
    id: ulid(), accountId: ulid(), subscription: varchar<SubscriptionKey>(16), templateId: varchar(64), kind: varchar<ConsentKind>(8), grantedAt: epoch(),
    /** By which message, of a once-consent. */
    spentAt: nullable(epoch()), outboxId: nullable(ulid()),
    /** Taken back, in WeChat's settings or by an answer of WeChat. */
    endedAt: nullable(epoch()),
  },
  indexes: [['accountId', 'subscription', 'spentAt', 'id'], ['outboxId']],
})

/** What somebody wants to hear by WeChat, and when not. Without a row: everything, but not at night. */
export const messagePreferenceTable = table({
  name: 'message_preference',
  columns: { accountId: ulid(), wanted: text(), quietFrom: integer(), quietUntil: integer(), updatedAt: epoch() },
  primary: ['accountId'],
})

/** WeChat's access token, for all instances; one of them renews it. */
export const wechatTokenTable = table({
  name: 'wechat_token',
  /** Token sealed. `renewingUntil`: until when the claim of the instance that renews it holds. */
  columns: { name: varchar(20), token: nullable(text()), expiresAt: epoch(), renewingUntil: nullable(epoch()), version: integer() },
  primary: ['name'],
})

/** What WeChat, or a person in its stead, says of something that others will see. */
export const contentCheckTable = table({
  name: 'content_check',
  columns: {
    id: ulid(), subjectKind: varchar<'notice' | 'activity'>(20), subjectId: ulid(),
    /** 'text', or the id of a picture. */
    part: varchar(40),
    state: varchar<'pending' | 'passed' | 'refused' | 'human'>(10),
    /** WeChat's own mark of an asynchronous check. */
    traceId: nullable(varchar(64)), label: nullable(varchar(20)), createdAt: epoch(), decidedAt: nullable(epoch()), byStaffId: nullable(ulid()),
  },
  unique: [['traceId']],
  indexes: [['subjectId', 'part']],
})

export type OutboxRow = RowOf<typeof outboxTable>
export const outboxTables = [outboxTable, subscriptionConsentTable, messagePreferenceTable, wechatTokenTable, contentCheckTable]
