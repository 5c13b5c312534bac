import type { GenericSchema, InferOutput } from 'valibot'
import { type StaffRole } from '@shared/domain/roles'

/** No PATCH: WeChat's request call has none. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Who may call: anyone; a WeChat account; an account or staff at a counter, both of whom fill in forms; staff of these roles; anyone who is signed in. */
export type Access = 'anyone' | 'account' | 'filer' | 'signedIn' | readonly StaffRole[]

type Schema = GenericSchema

/** One promise between client and server. Everything else (routes, typed calls, OpenAPI, the permission test) is derived from it. */
export interface Endpoint {
  name: string
  method: Method
  /** Below /api, with `:names` for the parts in `params`. */
  path: string
  summary: string
  access: Access
  params?: Schema
  query?: Schema
  body?: Schema
  /** A file travels as multipart beside the body's fields. */
  upload?: true
  /** The answer is the bytes of a file, not JSON. */
  binary?: true
  /** How often one caller may call; counted in the database, by account, else by address. */
  limit?: { calls: number; perSeconds: number }
  /** Of an endpoint for anyone: whoever is signed in is known to it. A session that has ended is nobody's, and no reason to refuse. */
  knowsCaller?: true
  /** Also while the second factor, without which nobody acts for the bureau, is still to be given. */
  beforeSecondFactor?: true
  /** Also in a session that locked itself because nobody was at the PC. */
  whileLocked?: true
  /** The caller sends an Idempotency-Key; a repeated call has its effect once. */
  idempotent?: true
  answer: Schema
}

type Output<S> = S extends Schema ? InferOutput<S> : undefined
export type ParamsOf<E extends Endpoint> = Output<E['params']>
export type QueryOf<E extends Endpoint> = Output<E['query']>
export type BodyOf<E extends Endpoint> = Output<E['body']>
export type AnswerOf<E extends Endpoint> = InferOutput<E['answer']>

/** Keeps the literal types of a definition. */
export const endpoint = <const E extends Endpoint>(definition: E): E => definition
