import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { linkStationExport, readStationExport } from './exportStations'
import { getStation } from './get'
import { importStations } from './importStations'
import { getStationFacts, keepStationFacts, presentFacts } from './keep'
import { listStations } from './list'

export const directoryRoutes: readonly Route[] = [
  query(contract.listStations, listStations),
  query(contract.getStation, getStation),
  query(contract.getStationFacts, getStationFacts),
  command(contract.keepStationFacts, { run: keepStationFacts, present: presentFacts }),
  query(contract.importStations, importStations),
  query(contract.linkStationExport, linkStationExport),
  query(contract.readStationExport, readStationExport),
]
