import { DomainError } from '@shared/domain/error'
import { type StaffActor } from '../../../middleware/actor'

/** Only at the district and above it. Throws `forbidden`. */
export const decidingUnit = ({ assignments }: StaffActor): string => {
  const deciding = assignments.find(({ role, unitKind }) => (unitKind === 'district' || unitKind === 'bureau') && (role === 'lead' || role === 'reviewer' || role === 'administrator'))
  if (!deciding) throw new DomainError('forbidden')
  return deciding.unitId
}
