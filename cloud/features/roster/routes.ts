import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { linkRosterExport, readRosterExport } from './exportRoster'
import { importRoster } from './importRoster'
import { networkOf } from '../network/network'
import { addMember, changeMember, removeMember } from './keep'
import { getMember, listRoster } from './list'
import { presentOne } from './read'
import { listStationPeople } from './stationPeople'

export const rosterRoutes: readonly Route[] = [
  query(contract.listStationPeople, listStationPeople),
  query(contract.listRoster, listRoster),
  query(contract.getRosterMember, getMember),
  command(contract.addRosterMember, { prepare: networkOf, run: addMember, present: presentOne }),
  command(contract.changeRosterMember, { prepare: networkOf, run: changeMember, present: presentOne }),
  command(contract.removeRosterMember, { prepare: networkOf, run: removeMember, present: async () => ({ done: true as const }) }),
  query(contract.importRoster, importRoster),
  query(contract.linkRosterExport, linkRosterExport),
  query(contract.readRosterExport, readRosterExport),
]
