/** Accounts with whom they act for. */
export const telling = 'representation rp JOIN account ac ON ac.id = rp.accountId'

/** Whether an account of `telling` acts for that person at a time, and can be told something: it is not disabled. The time stands in it twice. */
export const tellableAt = (at = '?'): string => `rp.fromAt <= ${at} AND (rp.untilAt IS NULL OR rp.untilAt > ${at}) AND ac.disabledAt IS NULL`

/** Whether a person uses the mini-program themselves, or somebody does for them: a condition. The time stands in it twice. */
export const hasAccount = (personId = 'p.id', at = '?'): string => `EXISTS (SELECT 1 FROM ${telling} WHERE rp.personId = ${personId} AND ${tellableAt(at)})`
