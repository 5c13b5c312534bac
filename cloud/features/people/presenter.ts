import { type PersonHelped } from '@shared/contract/people'
import { maskPhone } from '@shared/domain/mask'
import { relationTexts } from '@shared/text/consents'
import { type PersonRow } from '../identity/entities'
import { presentPerson } from '../identity/presenter'
import { type Services } from '../../services'
import { type RepresentationRow } from './representations'

/** Somebody helped, as a list shows them: enough to tell them apart. */
export const presentHelped = ({ vault }: Pick<Services, 'vault'>, person: PersonRow, { kind, relation, fromAt, untilAt, evidence }: RepresentationRow): PersonHelped => {
  const { id, name, phone, level } = presentPerson({ vault }, person)
  const known = relation ?? 'relative'
  return { id, name, phone: maskPhone(phone), level, kind, relation: { code: known, text: relationTexts[known] }, evidence, fromAt, untilAt }
}
