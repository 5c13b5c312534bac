import { directories } from '@shared/catalog/catalog'
import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type Call } from '../../middleware/endpoints'
import { readKnown } from '../fitting/known'
import { inFittingOrder } from '../fitting/order'
import { type NetworkView } from '../network/network'
import { presentStation } from '../network/presenter'
import { ownPersonId } from '../identity/policy'
import { type PresentedPerson, readOwnPerson } from '../identity/presenter'
import { stationOf } from '../people/home'
import { pointsOf } from '../partners/partnerPoints'
import { requestTable, type StoredRequest } from '../requests/entities'
import { freshFor } from '../requests/policy'
import { presentBrief } from '../requests/present/applicant'
import { openColumns } from '../requests/sealed'
import { seenByApplicant } from '../requests/staffOnly'
import { waitingSignups } from '../signups/waiting'
import { holes } from '../../database/rows'
import { recipientsOf } from './recipients'
import { countUnread } from './unread'

const presentStationOf = (person: PresentedPerson, network: NetworkView) => {
  const station = stationOf(person, network)
  return station && presentStation(station, network)
}

/** What waits for its applicant: to be finished, supplemented or collected, and while it is fresh to be rated. */
const waitsForApplicant = `(status IN ('draft', 'awaiting_supplement') OR (status = 'accepted' AND readyAt IS NOT NULL) OR (status = 'completed' AND ratedAt IS NULL AND closedAt > ?))`

/** The first screen in one call: who I am, my station, what waits for me, what is new. */
export const getHome = async ({ services, actor, account, now, query: { order } }: Call<typeof contract.getHome>): Promise<AnswerOf<typeof contract.getHome>> => {
  const { database, vault } = services
  const network = await services.network.current()
  const ownId = ownPersonId(account)
  const person = await readOwnPerson(services, ownId)
  const waiting = await database.query<StoredRequest>(
    `SELECT ${Object.keys(requestTable.columns).join(', ')} FROM service_request WHERE personId IN (${holes(account.personIds)}) AND ${waitsForApplicant} AND ${seenByApplicant} ORDER BY id DESC LIMIT 10`, [...account.personIds, now - freshFor])
  const offered = [...network.forms.all().map(({ definition }) => definition), ...directories]
  return {
    name: person?.name ?? null,
    station: person ? presentStationOf(person, network) : null,
    partners: person ? pointsOf(person, network) : [],
    todo: waiting.map((row) => presentBrief(openColumns(vault, row.id, row), ownId, network, now)),
    activities: await waitingSignups(services, account, now),
    unread: await countUnread(database, recipientsOf(actor, network)),
    fitting: order === 'plain' || !ownId ? offered.map(({ key }) => key) : inFittingOrder(offered, await readKnown(services, ownId, now)),
  }
}
