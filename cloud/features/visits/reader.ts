import { type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { type Reader } from './presenter'
import { ownPersonIds, visitingUnits } from './scope'

/** As whom somebody of the staff reads the lists now. */
export const readerFor = async ({ database, vault }: Services, staff: StaffActor, network: NetworkView): Promise<Reader> => ({
  vault, network, staffId: staff.id, unitIds: visitingUnits(staff, network), ownIds: await ownPersonIds(database, staff.id),
})
