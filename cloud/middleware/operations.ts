import { type Middleware } from 'koa'
import { isMigrated } from '../database/migrate'
import { type Services } from '../services'
import { openApiDocument } from './openApi'

/** For those who run the service: does the process live, is it ready for callers, what does it offer. */
export const operations = (services: Services): Middleware => {
  const readiness = async (): Promise<boolean> => {
    try {
      await services.database.query('SELECT 1')
      return await isMigrated(services.database)
    } catch {
      return false
    }
  }
  return async (context, next) => {
    switch (context.method === 'GET' && context.path) {
      case '/healthz':
        context.body = { alive: true }
        return
      case '/readyz': {
        const ready = await readiness()
        context.status = ready ? 200 : 503
        context.body = { ready }
        return
      }
      case '/openapi.json':
        context.body = openApiDocument()
        return
      default:
        await next()
    }
  }
}
