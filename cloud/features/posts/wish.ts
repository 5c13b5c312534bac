import { wageOf } from '@shared/catalog/parts/work'
import { type WorkWish, wordsOfSkills } from '@shared/domain/posts'
import { type RepresentationKind } from '@shared/domain/representation'
import { readOne } from '../../database/rows'
import { type Services } from '../../services'
import { readKnown } from '../fitting/known'
import { personTable } from '../identity/entities'
import { type NetworkView } from '../network/network'
import { openEmployment } from '../record/employmentWords'
import { employmentTable } from '../record/entities'

/** What somebody wishes, with the age that a cap is held against; null where no ID card was checked. */
export interface Looking {
  wish: WorkWish
  age: number | null
}

const said = (answer: unknown): string => (typeof answer === 'string' ? answer : '')

/** Where they live, and what a place near it is called: 五角场, 国定一. */
const homeOf = (homeUnitId: string | null, network: NetworkView): Pick<WorkWish, 'streetCode' | 'nearNames'> => {
  const unit = homeUnitId === null ? undefined : network.successor(homeUnitId)
  const street = unit && network.find(network.above(unit.id, 'street'))
  if (!unit || street?.kind !== 'street') return { streetCode: null, nearNames: [] }
  const plain = ({ shortName }: { shortName: string }): string => shortName.replace(/(?:街道|镇|居委会|居委)$/, '')
  return { streetCode: street.code, nearNames: [...new Set([plain(street), plain(unit)])] }
}

/**
 * What somebody can do and wishes: from their newest request for help with work, and from the record that their station keeps. Whoever helps
 * them reads their requests and not their record, so of that nothing shows in the order either.
 */
export const readLooking = async (services: Services, personId: string, as: RepresentationKind, network: NetworkView, now: number): Promise<Looking> => {
  const { database, vault } = services
  const person = await readOne(database, personTable, { id: personId })
  const known = await readKnown(services, personId, now)
  const answers = known.requests.find(({ serviceKey }) => serviceKey === 'employment_help')?.answers ?? {}
  const row = as === 'self' ? await readOne(database, employmentTable, { personId }) : undefined
  const record = row ? openEmployment(vault, row) : null
  const wish: WorkWish = {
    ...homeOf(person?.homeUnitId ?? null, network),
    skills: record?.skills ?? [], words: wordsOfSkills(said(answers.skills), record?.skillWords ?? ''),
    wantsNear: answers.workPlace === 'near' || record?.wishes.includes('near_home') === true || record?.limits.includes('near_only') === true,
    wage: wageOf(answers.wageWish),
  }
  return { wish, age: known.age }
}
