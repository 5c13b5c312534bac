import { type Middleware } from 'koa'
import { type Logger } from 'pino'

/**
 * Says once when a proxy seems to stand before us that no setting names: its address is then taken for that of every caller.
 * A caller can forge the header, so it is a hint and nothing more.
 */
export const proxyHint = (log: Logger): Middleware => {
  let isSaid = false
  return async (context, next) => {
    if (!isSaid && context.get('X-Forwarded-For') !== '') {
      isSaid = true
      log.warn('X-Forwarded-For arrives although TRUSTED_PROXIES is 0: behind a load balancer all callers count as one address, set TRUSTED_PROXIES')
    }
    await next()
  }
}
