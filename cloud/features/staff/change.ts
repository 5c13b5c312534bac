import { type GenericSchema } from 'valibot'
import { type AnswerOf, type Endpoint } from '@shared/contract/endpoint'
import { type StaffPerson } from '@shared/contract/staff'
import { DomainError } from '@shared/domain/error'
import { type PersonAction } from '@shared/domain/personActions'
import { type StaffRole } from '@shared/domain/roles'
import { type Transaction } from '../../database/database'
import { type Call, command, type Route } from '../../middleware/endpoints'
import { type NetworkView, raiseNetworkVersion } from '../network/network'
import { recordStaffChange, type Recorded } from '../identity/staffChanges'
import { presentPerson } from './presenter'
import { assertStillManned, firstUnmanned } from './manned'
import { readRecord, type StaffRecord } from './records'
import { assertMayDo, maySee, type Scope, scopeNow, scopeOf } from './scope'

/** An endpoint of administrators about one member of staff. */
export interface PersonEndpoint extends Endpoint {
  access: readonly StaffRole[]
  params: GenericSchema<unknown, { id: string; partId?: string }>
}

/** What a change works with: the record and the administrator's scope as they are when it is its turn. */
export type ChangeContext<E extends PersonEndpoint, P> = Call<E> & {
  record: StaffRecord
  scope: Scope
  network: NetworkView
  prepared: P
}

/** Does one thing to a record and says what the log keeps of it. */
export type Change<E extends PersonEndpoint, P = undefined> = (tx: Transaction, context: ChangeContext<E, P>) => Promise<Omit<Recorded, 'staffId' | 'byStaffId'>>

export const readOrThrow = async (sql: Pick<Transaction, 'query'>, id: string, now: number): Promise<StaffRecord> => {
  const record = await readRecord(sql as Transaction, id, now)
  if (!record) throw new DomainError('not_found')
  return record
}

/** A member of staff as they are now, for an administrator who may see them (a change may have taken them out of sight). */
export const presentAgain = async ({ services, staff, now }: Pick<Call<PersonEndpoint>, 'services' | 'staff' | 'now'>, id: string) => {
  const record = await readOrThrow(services.database, id, now)
  const scope = scopeOf(staff)
  if (!maySee(scope, record)) throw new DomainError('forbidden')
  return presentPerson(record, { scope, network: await services.network.current(), now })
}

/** The same; null for whoever leads them without administering them. */
export const presentIfSeen = (call: Parameters<typeof presentAgain>[0], id: string): Promise<StaffPerson | null> =>
  presentAgain(call, id).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'forbidden') return null
    throw error
  })

/**
 * What every change of a record shares. The version of the network is raised first: its row is the lock by which changes come one after
 * the other, so that of two administrators who put each other off the second finds that they no longer are one. Then who may, the change
 * itself, and the log.
 */
export const personRoute = <E extends PersonEndpoint, P = undefined>(
  endpoint: E,
  { action, prepare, change, present }: { action: PersonAction; prepare?: (call: Call<E>) => Promise<P>; change: Change<E, P>; present: (call: Call<E>, id: string, prepared: P | null) => Promise<AnswerOf<E>> },
): Route =>
  command<E, { prepared: P; network: NetworkView }>(endpoint, {
    // Without `prepare` P is undefined by its default; the compiler cannot see that the two go together.
    prepare: async (call) => ({ network: await call.services.network.current(), prepared: (await prepare?.(call)) as P }),
    run: async (tx, call, given) => {
      await raiseNetworkVersion(tx)
      const scope = await scopeNow(tx, call.staff.id, call.now)
      const record = await readOrThrow(tx, call.params.id, call.now)
      assertMayDo(action, scope, record)
      const unmannedBefore = await firstUnmanned(tx, call.now)
      const recorded = await change(tx, { ...call, ...given, record, scope })
      await assertStillManned(tx, unmannedBefore, call.now)
      await recordStaffChange(tx, call.services.clock, { ...recorded, staffId: record.id, byStaffId: call.staff.id })
      return record.id
    },
    present: (call, id, given) => present(call, id, given?.prepared ?? null),
  })
