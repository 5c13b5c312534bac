import { type DemoServer } from './demoServer'

interface Given {
  purpose: string
  version: string
  givenBy: string
}

/** What the ledger of consents has for each request, oldest request first. */
export const consentsByRequest = async ({ read }: DemoServer): Promise<Given[][]> => {
  const requests = await read<{ id: string }>('SELECT id FROM service_request ORDER BY createdAt')
  const given = await read<Given & { requestId: string | null }>('SELECT purpose, version, givenBy, requestId FROM consent')
  return requests.map(({ id }) => given.filter(({ requestId }) => requestId === id).map(({ purpose, version, givenBy }) => ({ purpose, version, givenBy })))
}
