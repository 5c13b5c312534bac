import { type Middleware } from 'koa'
import { newId } from '../database/id'
import { type Services } from '../services'

/** One line a call: what, how it ended, how long. The route's pattern instead of the path, no query, no address: nothing personal. */
export const requestLog = ({ clock, log }: Services): Middleware => async (context, next) => {
  const startedAt = clock.now()
  const callId = newId(clock)
  context.set('X-Request-Id', callId)
  await next()
  if (context.path === '/healthz' || context.path === '/readyz') return
  log.info({ callId, method: context.method, route: context.routerPath ?? 'other', status: context.status, milliseconds: clock.now() - startedAt }, 'call')
}
