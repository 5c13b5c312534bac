import { type Database } from '../database/database'
import { newId } from '../database/id'
import { sessionTable, staffAssignmentTable, staffTable } from '../features/identity/entities'
import { raiseNetworkVersion } from '../features/network/network'
import { type RowOf } from '../database/table'
import { hashToken } from '../security/token'
import { insertMany } from './insertMany'

const clock = { now: () => Date.now() }

/** A session that neither ends nor is touched while the benchmark runs. */
export const sessionOf = (token: string, owner: { staffId: string } | { accountId: string }, now: number): RowOf<typeof sessionTable> => ({
  id: newId(clock), tokenHash: hashToken(token), kind: 'wechat', level: 'password', staffId: null, accountId: null, ...owner, device: '', createdAt: now, lastSeenAt: now + 3_600_000, expiresAt: now + 86_400_000,
})

/** So many that none of them searches more often than anybody may. */
const clerks = 30
export const clerkTokens: readonly string[] = Array.from({ length: clerks }, (_unused, at) => `clerk-token-of-the-benchmark-${at}`)

/** The clerks of one street; the committees below it have nobody, so its queue is theirs as well. */
export const seedClerks = async (database: Database, unitId: string, now: number): Promise<void> => {
  const staff = clerkTokens.map((token) => ({ token, staffId: newId(clock) }))
  await insertMany(database, staffTable, staff.map(({ staffId }) => ({ id: staffId, name: 'clerk', loginName: null, passwordHash: null, disabledAt: null, createdAt: now })))
  await insertMany(database, staffAssignmentTable, staff.map(({ staffId }) => ({ id: newId(clock), staffId, unitId, role: 'clerk' as const, fromAt: 0, untilAt: null })))
  await insertMany(database, sessionTable, staff.map(({ token, staffId }) => sessionOf(token, { staffId }, now)))
  await raiseNetworkVersion(database)
}
