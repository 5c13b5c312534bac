import { type Answers } from '@shared/catalog/answers'
import { normalisePersonName } from '@shared/domain/personName'
import { surnamesOf } from '@shared/domain/surname'
import { type Vault } from '../../security/vault'
import { type NetworkView } from '../network/network'
import { type RequestRow } from './entities'

type Named = Pick<RequestRow, 'applicantName' | 'applicantPhone'>

/** What lists show and search finds, drawn from the form; where it does not ask, from what is known of the person. */
export const derivedFrom = (answers: Answers, { applicantName, applicantPhone }: Named): Named => ({
  applicantName: typeof answers.name === 'string' ? answers.name : applicantName,
  applicantPhone: typeof answers.phone === 'string' ? answers.phone : applicantPhone,
})

/** The columns that a request is found by: with any of them its search tokens change. */
export const foundBy = ['answers', 'applicantName', 'applicantPhone', 'routedUnitId', 'homeUnitId', 'ownerUnitId', 'offeredUnitId'] as const satisfies readonly (keyof RequestRow)[]

/** Whole values: rare enough to look for anywhere. */
export const wholeValues = ['name', 'phone', 'idNumber'] as const
/** What many share. Looked for within a street, so that a copy of the database does not tell which of its hashes is 张 by counting. */
export const shortValues = ['surname', 'phoneTail', 'idTail'] as const
type WholeValue = (typeof wholeValues)[number]
type ShortValue = (typeof shortValues)[number]

export const wholeToken = (vault: Vault, kind: WholeValue, value: string): string => vault.blindIndex(kind, kind === 'name' ? normalisePersonName(value) : value)
/** The whole name once more, for those who answer for a street: what its bearers asked for elsewhere, which they may not read, would have to be passed one by one. */
export const nameInStreetToken = (vault: Vault, name: string, streetId: string): string => vault.blindIndex('name', `${streetId}\n${normalisePersonName(name)}`)
export const shortToken = (vault: Vault, kind: ShortValue, value: string, streetId: string): string => vault.blindIndex(kind, `${streetId}\n${value}`)

/** The street by which short values of a unit's requests are looked for; units that stand beside or above the streets share the district. */
export const searchStreetOf = (unitId: string, network: NetworkView): string => network.above(unitId, 'street')

/**
 * What a request is found by, as a blind index. The short ones follow the street that it was routed to and the home street of the person:
 * triage and a transfer that puts a mistake right move them along, while taking over, advancing and handing back leave them where people ask.
 * The whole name is kept for every street that may read it: also where it lies, is offered, or has passed through (`participants`).
 */
export const searchTokensOf = (vault: Vault, network: NetworkView, request: Pick<RequestRow, (typeof foundBy)[number]>, participants: readonly string[]): string[] => {
  const { applicantName: name, applicantPhone: phone } = request
  const typed = (JSON.parse(request.answers) as Answers).idNumber
  const idNumber = typeof typed === 'string' && typed !== '' ? typed : null
  const streets = new Set([request.routedUnitId, request.homeUnitId].map((unitId) => searchStreetOf(unitId, network)))
  const reading = [request.routedUnitId, request.homeUnitId, request.ownerUnitId, ...(request.offeredUnitId ? [request.offeredUnitId] : []), ...participants]
  const readingStreets = new Set(reading.map((unitId) => searchStreetOf(unitId, network)))
  const short = [...streets].flatMap((street) => [
    ...surnamesOf(name).map((surname) => shortToken(vault, 'surname', surname, street)),
    shortToken(vault, 'phoneTail', phone.slice(-4), street),
    ...(idNumber ? [shortToken(vault, 'idTail', idNumber.slice(-4), street)] : []),
  ])
  return [...new Set([wholeToken(vault, 'name', name), wholeToken(vault, 'phone', phone), ...(idNumber ? [wholeToken(vault, 'idNumber', idNumber)] : []), ...[...readingStreets].map((street) => nameInStreetToken(vault, name, street)), ...short])]
}
