import { setImmediate } from 'node:timers/promises'
import { type CoverageRehearsal } from '@shared/contract/coverage'
import { type RoutingLevel } from '@shared/catalog/types'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { holes } from '../../database/rows'
import { type CoverageEntry } from '../../routing/facts'
import { createRouter, type Router } from '../../routing/router'
import { type Vault } from '../../security/vault'
import { type Services } from '../../services'
import { type StaffActor } from '../../middleware/actor'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { routingOf } from '../requests/routingReceipt'
import { readableBy } from '../requests/readableBy'
import { placeToken } from './keptPlace'

/** How far back it looks (ms), at how many requests (the newest), and how many of those that move are listed. */
const bounds = { time: 365 * 24 * 60 * 60_000, looked: 2000, listed: 50, atOnce: 100 } as const

/** Fewer requests of others than these are not counted: one would be somebody's household. */
const fewestTold = 5

export interface Edited {
  /** Roads and estates of everything that is added or removed. */
  names: readonly string[]
  added: readonly CoverageEntry[]
  removedIds: ReadonlySet<string>
}

/** Who asks, and the network of now. */
interface Rehearsing {
  staff: StaffActor
  network: NetworkView
}

interface Placed {
  requestId: string
  place: string
  submittedAt: number
  number: string
  serviceKey: string
  formVersion: number
  routedUnitId: string
  /** The receipt, sealed. */
  routing: string
  mayRead: number
}

const readPlaced = ({ database, vault }: Services, { staff, network }: Rehearsing, names: readonly string[], since: number): Promise<Placed[]> => {
  const tokens = [...new Set(names)].map((name) => placeToken(vault, name))
  const readable = readableBy(staff, network, 'placed.requestId')
  return database.query<Placed>(
    `SELECT placed.requestId, placed.place, placed.submittedAt, found.number, found.serviceKey, found.formVersion, found.routedUnitId, found.routing, CASE WHEN ${readable.sql} THEN 1 ELSE 0 END AS mayRead
     FROM request_place placed JOIN service_request found ON found.id = placed.requestId
     WHERE placed.token IN (${holes(tokens)}) AND placed.submittedAt >= ? ORDER BY placed.submittedAt DESC, placed.requestId LIMIT ${bounds.looked + 1}`, [...readable.values, ...tokens, since])
}

/** The person picked the station: it goes there whatever the coverage says of the address. */
const isPicked = (vault: Vault, { requestId, routing }: Placed): boolean => routingOf({ routing: vault.open(routing, requestId) }).evidence.some(({ kind }) => kind === 'picked')

/** The station to which an address belongs at the level of a service, whoever stands in for it now; null where the person would be asked. */
const targetOf = (router: Router, text: string, level: RoutingLevel): string | null => {
  const decision = router.decide({ kind: 'typed', text })
  if (decision.kind !== 'decided') return null
  return (level !== 'street' && decision.place.communityId) || decision.place.streetId
}

/**
 * Where a request went before and would go after; null where nothing changes for it. Before, where the router would have asked, it is where
 * the request lies: then a station under that one is no other place.
 */
const moveOf = (before: string | null, after: string | null, routedUnitId: string, network: NetworkView): { from: string; to: string | null } | null => {
  if (before !== null) return before === after ? null : { from: before, to: after }
  if (after === null || network.unit(after).path.startsWith(network.unit(routedUnitId).path)) return null
  return { from: routedUnitId, to: after }
}

/**
 * Which requests of the last year would have gone elsewhere: the addresses on the touched roads and estates, decided by the router of now and by
 * one after the edit. Of requests that are not the caller's to read only a count is told, as of what lies at a single door anybody could ask.
 */
export const rehearse = async (services: Services, rehearsing: Rehearsing, { names, added, removedIds }: Edited): Promise<CoverageRehearsal> => {
  const { network } = rehearsing
  const found = names.length === 0 ? [] : await readPlaced(services, rehearsing, names, services.clock.now() - bounds.time)
  const placed = [...new Map(found.slice(0, bounds.looked).map((row) => [row.requestId, row])).values()]
  const after = createRouter({ units: network.units, coverage: [...network.coverage.filter(({ id }) => !removedIds.has(id)), ...added] })
  const requests: CoverageRehearsal['requests'] = []
  let [moved, others] = [0, 0]
  for (const [index, row] of placed.entries()) {
    // Others are served in between.
    if (index % bounds.atOnce === bounds.atOnce - 1) await setImmediate()
    const { definition, texts } = network.forms.of(row)
    const { level } = definition.routing
    if (level === 'district' || level === 'bureau') continue
    const text = services.vault.open(row.place, row.requestId)
    const move = moveOf(targetOf(network.router, text, level), targetOf(after, text, level), row.routedUnitId, network)
    if (!move || isPicked(services.vault, row)) continue
    if (row.mayRead !== 1) {
      others += 1
      continue
    }
    moved += 1
    if (requests.length >= bounds.listed) continue
    requests.push({
      requestId: row.requestId, number: formatRequestNumber(row.number), service: texts.title, submittedAt: row.submittedAt,
      from: presentUnit(network.unit(move.from)), to: move.to === null ? null : presentUnit(network.unit(move.to)),
    })
  }
  return {
    looked: placed.filter(({ mayRead }) => mayRead === 1).length, moved, others: { count: others < fewestTold ? null : others },
    isMore: found.length > bounds.looked || moved > requests.length, requests,
  }
}
