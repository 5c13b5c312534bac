import bodyParser from '@koa/bodyparser'
import Koa from 'koa'
import compress from 'koa-compress'
import { activityRoutes } from './features/activities/routes'
import { appointmentRoutes } from './features/appointments/routes'
import { assistRoutes } from './features/assist/routes'
import { calendarRoutes } from './features/calendar/routes'
import { callRoutes } from './features/calls/routes'
import { coverageRoutes } from './features/coverage/routes'
import { directoryRoutes } from './features/directory/routes'
import { doorRoutes } from './features/door/routes'
import { employerRoutes } from './features/employers/routes'
import { fileRoutes } from './features/files/routes'
import { identityRoutes } from './features/identity/routes'
import { ledgerRoutes } from './features/ledger/routes'
import { messageRoutes } from './features/messages/routes'
import { noticeRoutes } from './features/notices/routes'
import { offerRoutes } from './features/offers/routes'
import { partnerRoutes } from './features/partners/routes'
import { peopleRoutes } from './features/people/routes'
import { postRoutes } from './features/posts/routes'
import { walkInRoutes } from './features/walkIns/routes'
import { recordRoutes } from './features/record/routes'
import { networkRoutes } from './features/network/routes'
import { rosterRoutes } from './features/roster/routes'
import { staffRoutes } from './features/staff/routes'
import { requestRoutes } from './features/requests/routes'
import { staffRequestRoutes } from './features/requests/staffRoutes'
import { serviceRoutes } from './features/services/routes'
import { signupRoutes } from './features/signups/routes'
import { teamRoutes } from './features/team/routes'
import { threadRoutes } from './features/thread/routes'
import { unitRoutes } from './features/units/routes'
import { visitRoutes } from './features/visits/routes'
import { type Route } from './middleware/endpoints'
import { errors } from './middleware/errors'
import { createApi } from './middleware/http'
import { operations } from './middleware/operations'
import { proxyHint } from './middleware/proxyHint'
import { requestLog } from './middleware/requestLog'
import { safeHeaders } from './middleware/safeHeaders'
import { staticClient } from './middleware/staticClient'
import { subscriptionRoutes } from './outbox/routes'
import { type Services } from './services'

/** Every route there is; a test holds it against the contract. */
export const allRoutes: readonly Route[] = [...identityRoutes, ...networkRoutes, ...serviceRoutes, ...requestRoutes, ...staffRequestRoutes, ...assistRoutes, ...fileRoutes, ...messageRoutes, ...calendarRoutes, ...staffRoutes, ...unitRoutes, ...coverageRoutes, ...peopleRoutes, ...partnerRoutes, ...walkInRoutes, ...rosterRoutes, ...employerRoutes, ...offerRoutes, ...teamRoutes, ...visitRoutes, ...recordRoutes, ...activityRoutes, ...signupRoutes, ...doorRoutes, ...postRoutes, ...ledgerRoutes, ...directoryRoutes, ...threadRoutes, ...noticeRoutes, ...callRoutes, ...appointmentRoutes, ...subscriptionRoutes]

export interface AppSettings {
  /** The built client; null where only the API is served. */
  clientFolder: string | null
  /** Proxies in front of us that are believed about the caller's address. */
  trustedProxies: number
}

/** The Koa app: what is around every call, then the API, then the client's files. */
export const createApp = (services: Services, { clientFolder, trustedProxies }: AppSettings): Koa => {
  const app = new Koa(trustedProxies > 0 ? { proxy: true, maxIpsCount: trustedProxies } : {})
  const api = createApi(services, allRoutes)
  // Whatever a handler throws, `errors` answers; here only what happens to an answer on its way, such as a download that somebody breaks off.
  app.on('error', ({ name, code }: NodeJS.ErrnoException) => services.log.info({ kind: name, code }, 'an answer did not arrive whole'))
  app.use(requestLog(services))
  app.use(errors(services.log))
  if (trustedProxies === 0) app.use(proxyHint(services.log))
  app.use(safeHeaders(services.isDemo))
  app.use(compress({ threshold: 1024 }))
  app.use(operations(services))
  // WeChat does not always call its JSON by that name.
  app.use(bodyParser({ enableTypes: ['json'], jsonLimit: '256kb', detectJSON: ({ path }) => path === '/api/wechat/push' }))
  app.use(api.routes())
  app.use(api.allowedMethods())
  app.use(staticClient(clientFolder))
  return app
}
