import { type Readable } from 'node:stream'
import { type Access, type AnswerOf, type BodyOf, type Endpoint, type ParamsOf, type QueryOf } from '@shared/contract/endpoint'
import { type Transaction } from '../database/database'
import { type Services } from '../services'
import { type AccountActor, type Actor, type StaffActor } from './actor'

export interface Upload {
  bytes: Buffer
}

/** What a binary endpoint answers with: all of it at once, or as it comes. */
export interface BinaryAnswer {
  bytes: Buffer | Readable
  mediaType: string
  headers: Record<string, string>
}

/** What the access of an endpoint guarantees about its caller. */
type CallerOf<Reach extends Access> = Reach extends 'anyone'
  ? { actor: Actor | null }
  : Reach extends 'account'
    ? { actor: Actor; account: AccountActor }
    : Reach extends 'filer'
      ? { actor: Actor; account: AccountActor | null; staff: StaffActor | null }
      : Reach extends 'signedIn'
        ? { actor: Actor }
        : { actor: Actor; staff: StaffActor }

/** One call with everything validated: handlers read nothing else. */
export type Call<E extends Endpoint> = CallerOf<E['access']> & {
  services: Services
  now: number
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  upload: E['upload'] extends true ? Upload : null
  address: string
  /** As the caller sent it; only for endpoints that do several things, each of which is to happen once. */
  idempotencyKey: string | undefined
  /** Hands the cookie of a staff session to the browser, or takes it back. */
  setCookie: (token: string | null) => void
}

/** Anything the HTTP layer needs to serve an endpoint, with the types of the call forgotten. */
export interface Route {
  endpoint: Endpoint
  handle: (call: never, idempotent: RunOnce) => Promise<unknown>
}

/** Prepares and runs work in a transaction, once per idempotency key, and gives the id of what was made (then or now). */
export type RunOnce = <P>(prepare: () => Promise<P>, work: (tx: Transaction, prepared: P) => Promise<string>) => Promise<string>

/** An endpoint that only reads, or whose effect is its own single statement. */
export const query = <E extends Endpoint>(endpoint: E, handle: (call: Call<E>) => Promise<AnswerOf<E>>): Route => ({ endpoint, handle })

/**
 * An endpoint that changes something. `prepare` does all that is slow or outside; `run` is the transaction and may be run again;
 * `present` makes the answer from what is stored, also for a repeated call, under the rights of now; what was prepared it is given only by
 * the call that did the work, for what is shown once.
 */
export const command = <E extends Endpoint, P = undefined>(
  endpoint: E,
  steps: {
    prepare?: (call: Call<E>) => Promise<P>
    run: (tx: Transaction, call: Call<E>, prepared: P) => Promise<string>
    present: (call: Call<E>, id: string, prepared: P | null) => Promise<AnswerOf<E>>
  },
): Route => ({
  endpoint,
  handle: async (call: Call<E>, runOnce) => {
    // Without `prepare` P is undefined by its default; the compiler cannot see that the two go together.
    const prepare = async () => (await steps.prepare?.(call)) as P
    let used: P | null = null
    const id = await runOnce(prepare, (tx, prepared) => {
      used = prepared
      return steps.run(tx, call, prepared)
    })
    return steps.present(call, id, used)
  },
})
