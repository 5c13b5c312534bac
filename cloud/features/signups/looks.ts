import { assignmentOver, type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { logListLooks } from '../requests/listLooks'

interface Looked {
  personId: string
  organiserUnitId: string
}

/** Whose name and phone somebody was shown because they signed up: a line for each person and day, some dozens at the most. */
export const logSignupLooks = async (services: Services, staff: StaffActor, looked: readonly Looked[], now: number): Promise<void> => {
  if (looked.length === 0) return
  const network = await services.network.current()
  // The activity may be of a unit below theirs: what is told is the own unit by which they see it.
  const unitFor = (organiserUnitId: string): string => assignmentOver(staff, network.unit(organiserUnitId).path)?.unitId ?? organiserUnitId
  await logListLooks(services, staff, 'activity', looked.map(({ personId, organiserUnitId }) => ({ personId, unitId: unitFor(organiserUnitId) })), now)
}
