import { type OfferBody, type OfferContent } from '@shared/contract/offers'
import { DomainError } from '@shared/domain/error'
import { isInShanghai } from '@shared/domain/offers'
import { type Problem } from '@shared/domain/problem'
import { offerKindTexts } from '@shared/text/offers'
import { type NetworkView } from '../network/network'

/** What stands in the column: what was typed, with the street by its id, which outlives its code and its name. */
export type StoredContent = Omit<OfferBody, 'streetCode' | 'partnerUnitId'> & { streetId: string | null }

/** Throws `invalid_input`. */
export const contentOf = ({ streetCode, partnerUnitId: _whose, ...body }: OfferBody, network: NetworkView): StoredContent => {
  const street = streetCode === null ? null : network.byCode(streetCode)
  const fields: Record<string, Problem> = {
    ...(street === undefined || (street && street.kind !== 'street') ? { streetCode: { code: 'choice_missing' } as const } : {}),
    ...(body.position && !isInShanghai(body.position) ? { position: { code: 'position_outside' } as const } : {}),
    ...(body.validFrom && body.validUntil && body.validUntil < body.validFrom ? { validUntil: { code: 'term_order' } as const } : {}),
  }
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields })
  return { ...body, phone: body.phone || null, streetId: street?.id ?? null }
}

export const writeContent = (content: StoredContent): string => JSON.stringify(content)
export const readContent = (text: string): StoredContent => JSON.parse(text) as StoredContent

export const presentContent = ({ streetId, kind, name, offers, address, position, howToUse, phone, validFrom, validUntil }: StoredContent, network: NetworkView): OfferContent => {
  const street = streetId === null ? undefined : network.successor(streetId)
  return {
    name, kind: { code: kind, text: offerKindTexts[kind] }, offers, address, street: street ? { code: street.code, name: street.shortName } : null,
    position, howToUse, phone, validFrom, validUntil,
  }
}

/** In force on that day; a day that nobody named is open. */
export const isInForce = ({ validFrom, validUntil }: Pick<StoredContent, 'validFrom' | 'validUntil'>, today: string): boolean => (validFrom ?? today) <= today && (validUntil ?? today) >= today
