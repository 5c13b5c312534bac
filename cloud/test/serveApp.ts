import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { type AppSettings, createApp } from '../app'
import { type Services } from '../services'

/** The app over the services of a test, with settings of its own: behind proxies, or with a built client. */
export const serveApp = async (services: Services, settings: Partial<AppSettings>): Promise<{ url: string; stop: () => Promise<void> }> => {
  const server = createServer(createApp(services, { clientFolder: null, trustedProxies: 0, ...settings }).callback())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
