import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { holes } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { scopeOf } from './scope'

/** Fewer would point at somebody; and so would the difference of two exact numbers. */
const step = 5

/** About how many people known to the network live in an area, and never a name. Throws `forbidden` for whoever holds no activities. */
export const countAudience = async ({ services, staff, body: { audience } }: Call<typeof contract.countAudience>): Promise<AnswerOf<typeof contract.countAudience>> => {
  if (scopeOf(staff).length === 0) throw new DomainError('forbidden')
  const network = await services.network.current()
  const areas = [...audience.streetCodes, ...audience.communityCodes].map((code) => network.byCode(code)?.path)
  const isInside = ({ id }: { id: string }): boolean => areas.length === 0 || areas.some((path) => path !== undefined && network.successor(id)?.path.startsWith(path))
  const units = network.units.filter(isInside).map(({ id }) => id)
  const [row] = await services.database.query<{ people: number }>(`SELECT COUNT(*) AS people FROM person WHERE homeUnitId IN (${holes(units)}) AND mergedInto IS NULL AND erasedAt IS NULL`, units)
  const people = Number(row?.people ?? 0)
  return { people: people - (people % step), isFew: people < step }
}
