import '@koa/bodyparser'
import Router from '@koa/router'
import { type Context, type Middleware } from 'koa'
import * as v from 'valibot'
import { type Endpoint } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { isAtCounter } from '@shared/domain/roles'
import { privacyNotice } from '@shared/text/privacy'
import { actorId, type Actor } from './actor'
import { answerInParts } from './byteRange'
import { type BinaryAnswer, type Route, type RunOnce } from './endpoints'
import { createRunOnce } from './idempotency'
import { inputProblem } from './inputProblem'
import { takeFromLimit } from './limits'
import { afterSecondFactor } from './secondFactor'
import { identify, sessionCookie, clearSessionCookie } from './session'
import { createUploadBudget, receiveForm } from './uploadForm'
import { type Services } from '../services'

/** Serves the routes below /api: caller → limit → validated input → handler → validated answer. */
export const createApi = (services: Services, routes: readonly Route[]): Router => {
  const router = new Router({ prefix: '/api' })
  const room = createUploadBudget()
  for (const route of routes) {
    const { endpoint } = route
    const layers: Middleware[] = [serve(services, route)]
    if (endpoint.upload) layers.unshift(authorised(services, endpoint), receiveForm(room))
    router.register(endpoint.path, [endpoint.method.toLowerCase()], layers)
  }
  return router
}

/** Nobody makes us read ten megabytes before we know them. */
const authorised = (services: Services, endpoint: Endpoint): Middleware => async (context, next) => {
  context.state.actor = await admit(services, endpoint, context)
  await next()
}

const serve = (services: Services, route: Route): Middleware => async (context) => {
  const { endpoint } = route
  const actor: Actor | null = context.state.actor ?? (await admit(services, endpoint, context))
  const input = readInput(endpoint, context)
  const call = {
    services, actor, account: actor?.account, staff: actor?.staff, now: services.clock.now(), address: context.ip, idempotencyKey: context.get('Idempotency-Key') || undefined, ...input,
    upload: endpoint.upload ? readUpload(context) : null,
    setCookie: (token: string | null) => (token ? sessionCookie(context, token) : clearSessionCookie(context)),
  }
  const answer = await route.handle(call as never, runOnceFor(services, endpoint, actor, context, input))
  context.set('Cache-Control', 'no-store')
  if (endpoint.binary) {
    const { bytes, mediaType, headers } = answer as BinaryAnswer
    context.set(headers)
    context.type = mediaType
    // Through a compressor a stream that breaks off would never end for whoever waits for it.
    if (!Buffer.isBuffer(bytes)) Object.assign(context, { compress: false })
    context.body = bytes
    // Only where the answer brings a mark by which the caller knows that it has this already.
    if (context.fresh) context.status = 304
    else if (Buffer.isBuffer(bytes)) answerInParts(context, bytes)
  } else {
    // The answer's schema is the last list of what may leave: anything it does not name is dropped here.
    context.body = v.parse(endpoint.answer, answer)
  }
}

const admit = async (services: Services, endpoint: Endpoint, context: Context): Promise<Actor | null> => {
  const caller = endpoint.access === 'anyone' ? await guest(services, endpoint, context) : afterSecondFactor(endpoint, await identify(services, endpoint, context))
  const actor = caller && endpoint.access === 'filer' ? asFiler(caller) : caller
  if (actor) assertAccess(endpoint, actor)
  if (endpoint.limit) await takeFromLimit(services, `${endpoint.name}:${actor ? actorId(actor) : context.ip}`, endpoint.limit)
  return actor
}

/** Nobody here has a session, or one that they may use for this at the moment. */
const strangers: ReadonlySet<string> = new Set(['not_signed_in', 'session_expired', 'session_locked', 'account_disabled', 'second_factor_required'])

/** Who reads what is open to anybody, where that makes a difference. An account that has not accepted the notice in force is not looked at. */
const guest = async (services: Services, endpoint: Endpoint, context: Context): Promise<Actor | null> => {
  if (!endpoint.knowsCaller) return null
  try {
    const actor = afterSecondFactor(endpoint, await identify(services, endpoint, context))
    return actor.account?.privacyVersion === privacyNotice.version ? actor : { ...actor, account: null }
  } catch (error) {
    if (error instanceof DomainError && strangers.has(error.code)) return null
    throw error
  }
}

/** Of somebody who fills in forms, the sides on which they may: as staff at a counter, and with an account that accepted the notice in force. */
const asFiler = (actor: Actor): Actor => {
  const staff = actor.staff?.assignments.some(({ role, unitKind }) => isAtCounter(role, unitKind)) ? actor.staff : null
  const account = staff && actor.account?.privacyVersion !== privacyNotice.version ? null : actor.account
  return { ...actor, staff, account }
}

const assertAccess = ({ access }: Endpoint, { account, staff }: Actor): void => {
  if (access === 'anyone' || access === 'signedIn') return
  const isAccounts = access === 'account' || access === 'filer'
  const allowed = isAccounts ? account !== null || (access === 'filer' && staff !== null) : staff?.assignments.some(({ role }) => access.includes(role))
  if (!allowed) throw new DomainError('forbidden')
  // A session outlives a notice: until the new one is accepted, which signing in does, nothing more is taken in from this account.
  if (isAccounts && account && account.privacyVersion !== privacyNotice.version) throw new DomainError('privacy_not_accepted', { version: privacyNotice.version })
}

const readInput = (endpoint: Endpoint, context: Context) => ({
  params: parse(endpoint.params, context.params, 'not_found'),
  query: parse(endpoint.query, context.query, 'invalid_input'),
  body: parse(endpoint.body, context.request.body ?? {}, 'invalid_input'),
})

/** All problems at once: path of the field → what is wrong with it. */
const parse = (schema: v.GenericSchema | undefined, value: unknown, code: 'not_found' | 'invalid_input'): unknown => {
  if (!schema) return undefined
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const fields = Object.fromEntries(result.issues.map((issue) => [v.getDotPath(issue) ?? '', inputProblem(issue)]))
  throw new DomainError(code, code === 'invalid_input' ? { fields } : {})
}

const readUpload = (context: Context): { bytes: Buffer } => {
  const file = (context as Context & { file?: { buffer: Buffer } }).file
  if (!file) throw new DomainError('unsupported_file')
  return { bytes: file.buffer }
}

const runOnceFor = (services: Services, endpoint: Endpoint, actor: Actor | null, context: Context, input: object): RunOnce => {
  if (!endpoint.idempotent) {
    return async (prepare, work) => {
      const prepared = await prepare()
      return services.database.transaction((tx) => work(tx, prepared))
    }
  }
  if (!actor) throw new Error(`${endpoint.name}: an idempotent endpoint needs a signed-in caller`)
  return createRunOnce(services, {
    actorId: actorId(actor), endpoint: endpoint.name, key: context.get('Idempotency-Key') || undefined, content: JSON.stringify(input), expected: (context.params as { id?: string }).id,
  })
}
