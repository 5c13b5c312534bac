import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { normaliseLoginName } from '@shared/domain/loginName'
import { personLevels } from '@shared/domain/personLevels'
import { staffRoles } from '@shared/domain/roles'
import { done, id, line, placeAnswer, role, time, unitBrief, withId } from '@shared/contract/values'

/** The signed-in person's own record, in full: it is theirs. */
export const person = v.object({
  id,
  name: v.string(),
  phone: v.string(),
  residence: placeAnswer,
  registered: v.nullable(placeAnswer),
  level: v.picklist(personLevels),
})

export const staffMember = v.object({
  id,
  name: v.string(),
  assignments: v.array(v.object({ unit: unitBrief, role })),
})

/**
 * Who this session is. `csrfToken` only for a cookie session. `secondFactor` while it must still be given before the staff record can be
 * used: `enrol` at the first time, when there is no authenticator yet, then `code`.
 */
export const me = v.object({
  account: v.nullable(v.object({ id, person: v.nullable(person) })),
  staff: v.nullable(staffMember),
  csrfToken: v.nullable(v.string()),
  secondFactor: v.optional(v.picklist(['enrol', 'code'])),
})
export type Me = v.InferOutput<typeof me>

/**
 * Before we know who calls there is only the address, and behind it may be a counter, a telephone company, or the whole district (a load
 * balancer that TRUSTED_PROXIES does not name): far more than people need, to stop programs. People are counted once they are known.
 */
const perAddress = { calls: 3000, perSeconds: 600 } as const

/** However it was typed, as it is kept. */
const loginName = v.pipe(v.string(), v.maxLength(60), v.transform(normaliseLoginName), v.minLength(1))
const password = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
/** Six digits, however they were grouped. */
const oneTimeCode = v.pipe(v.string(), v.maxLength(20), v.transform((text) => text.replace(/\s/g, '')), v.regex(/^\d{6}$/, 'code'))

export const identity = {
  getPrivacyNotice: endpoint({
    name: 'getPrivacyNotice', method: 'GET', path: '/privacy-notice', access: 'anyone',
    summary: 'The privacy notice in force and its version',
    answer: v.object({ version: v.string(), title: v.string(), sections: v.array(v.object({ heading: v.string(), text: v.string() })) }),
  }),
  signIn: endpoint({
    name: 'signIn', method: 'POST', path: '/session', access: 'anyone', limit: perAddress,
    summary: 'Sign in with a code of wx.login, after accepting the privacy notice',
    body: v.object({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(256)), privacyVersion: v.string(), device: v.optional(line, '') }),
    answer: v.object({ token: v.string(), expiresAt: time, me }),
  }),
  staffSignIn: endpoint({
    name: 'staffSignIn', method: 'POST', path: '/staff/session', access: 'anyone', limit: perAddress,
    summary: 'Sign in on a PC with name and password; the session is an HttpOnly cookie',
    body: v.object({ loginName, password }),
    answer: me,
  }),
  beginSecondFactor: endpoint({
    name: 'beginSecondFactor', method: 'POST', path: '/staff/second-factor/enrolment', access: staffRoles, beforeSecondFactor: true, limit: { calls: 30, perSeconds: 600 },
    summary: 'A new secret for an authenticator; it counts from its first code on',
    answer: v.object({ secret: v.string(), uri: v.string(), qrCode: v.string() }),
  }),
  giveSecondFactor: endpoint({
    name: 'giveSecondFactor', method: 'POST', path: '/staff/second-factor', access: staffRoles, beforeSecondFactor: true,
    summary: 'The code that the authenticator shows now; each is taken once',
    body: v.object({ code: oneTimeCode }),
    answer: me,
  }),
  unlock: endpoint({
    name: 'unlock', method: 'POST', path: '/staff/session/unlock', access: staffRoles, beforeSecondFactor: true, whileLocked: true,
    summary: 'Go on in a session that locked itself, with the password again',
    body: v.object({ password }),
    answer: me,
  }),
  changePassword: endpoint({
    name: 'changePassword', method: 'PUT', path: '/staff/password', access: staffRoles,
    summary: 'Another password in place of the own one, at a PC; the other PCs are signed out',
    body: v.object({ oldPassword: password, newPassword: password }),
    answer: done,
  }),
  getMe: endpoint({ name: 'getMe', method: 'GET', path: '/session', access: 'signedIn', beforeSecondFactor: true, summary: 'Who this session is', answer: me }),
  signOut: endpoint({ name: 'signOut', method: 'DELETE', path: '/session', access: 'signedIn', beforeSecondFactor: true, whileLocked: true, summary: 'End this session', answer: done }),
  listSessions: endpoint({
    name: 'listSessions', method: 'GET', path: '/sessions', access: 'signedIn', summary: 'Own sessions, newest first',
    answer: v.object({ sessions: v.array(v.object({ id, device: v.string(), createdAt: time, lastSeenAt: time, isCurrent: v.boolean() })) }),
  }),
  revokeSession: endpoint({
    name: 'revokeSession', method: 'DELETE', path: '/sessions/:id', access: 'signedIn', summary: 'End one of the own sessions', params: withId, answer: done,
  }),
  bindStaff: endpoint({
    name: 'bindStaff', method: 'POST', path: '/staff/binding', access: 'account', limit: { calls: 10, perSeconds: 600 },
    summary: 'Bind this WeChat account to a staff record with an invitation code',
    body: v.object({ invitation: v.pipe(v.string(), v.trim(), v.minLength(6), v.maxLength(40)) }),
    answer: me,
  }),
}
