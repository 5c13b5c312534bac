import { administratorOnly, anyone, coverageEditors, everybody, only } from './permissionOutcomes'
import { type Trial, type World } from './permissionTable'

const onUnit = (body?: object) => (world: World) => ({ params: { id: world.ownUnitId }, ...(body ? { body } : {}) })
const noFacts = { phone: null, address: null, hours: null, week: null, about: null, position: null }
/** A lead keeps the facts of their own unit alone: the district's not those of a street. */
const ownFacts = only(coverageEditors, ['districtLead'], 'forbidden')

/** The directory of stations: everybody reads it; a station writes of itself, administrators of all under them. */
export const directoryTrials = {
  listStations: { outcomes: anyone },
  getStation: { outcomes: anyone, input: onUnit() },
  getStationFacts: { outcomes: ownFacts, input: onUnit() },
  keepStationFacts: { outcomes: ownFacts, input: onUnit({ ...noFacts, version: 999 }) },
  importStations: { outcomes: administratorOnly, input: () => ({ body: { dryRun: 'yes' }, file: true }) },
  linkStationExport: { outcomes: administratorOnly, input: () => ({ body: { format: 'csv', purpose: '核对站点资料' } }) },
  readStationExport: { outcomes: everybody('link_expired'), input: (world) => ({ params: { id: world.requestId }, query: { viewer: world.openSessionId, expires: '1795400000000', signature: 'x'.repeat(43) } }) },
} as const satisfies Record<string, Trial>
