import { type ServiceDefinition } from '@shared/catalog/types'
import { type PersonTrait } from '@shared/domain/personTraits'
import { type Known } from './known'
import { traitsOf } from './traits'

type Offered = Pick<ServiceDefinition, 'key' | 'fits' | 'doneFor'>

/** What fits somebody first, what makes no sense for them now last, the catalog's order within each. Nothing is left out. */
export const inFittingOrder = (services: readonly Offered[], known: Known): string[] => {
  const traits = traitsOf(known)
  const open = new Set(known.requests.filter(({ isOpen }) => isOpen).map(({ serviceKey }) => serviceKey))
  const isOne = (wanted: readonly PersonTrait[] = []): boolean => wanted.some((trait) => traits.has(trait))
  const rank = ({ key, fits, doneFor }: Offered): number => (open.has(key) || isOne(doneFor) ? 2 : isOne(fits) ? 0 : 1)
  return [0, 1, 2].flatMap((wanted) => services.filter((service) => rank(service) === wanted).map(({ key }) => key))
}
