import { type OfferBody, type OfferContent } from '@shared/contract/offers'
import { type OfferKind } from '@shared/domain/offers'
import { offerKindTexts } from '@shared/text/offers'

/** An entry while it is typed. */
export interface TypedOffer {
  name: string
  kind: OfferKind
  /** A line for each offer. */
  offers: string
  address: string
  streetCode: string
  howToUse: string
  phone: string
  latitude: string
  longitude: string
  validFrom: string | null
  validUntil: string | null
  partnerUnitId: string | null
}

export const emptyOffer: TypedOffer = { name: '', kind: 'shop', offers: '', address: '', streetCode: '', howToUse: '', phone: '', latitude: '', longitude: '', validFrom: null, validUntil: null, partnerUnitId: null }

/** What stands there, to be changed. */
export const typedOf = (content: OfferContent, partnerUnitId: string | null): TypedOffer => ({
  name: content.name, kind: content.kind.code, offers: content.offers.join('\n'), address: content.address, streetCode: content.street?.code ?? '', howToUse: content.howToUse, phone: content.phone ?? '',
  latitude: content.position ? String(content.position.latitude) : '', longitude: content.position ? String(content.position.longitude) : '', validFrom: content.validFrom, validUntil: content.validUntil, partnerUnitId,
})

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean)

/** Degrees as people copy them from a map; null for what is no number. */
const degrees = (text: string): number | null => (/^\d{1,3}(?:\.\d+)?$/.test(text.trim()) ? Number(text.trim()) : null)

/** Half of a position is none. */
export const isHalfPosition = ({ latitude, longitude }: TypedOffer): boolean => (degrees(latitude) === null || degrees(longitude) === null) && (latitude.trim() !== '' || longitude.trim() !== '')

export const bodyOf = (typed: TypedOffer): OfferBody => {
  const [latitude, longitude] = [degrees(typed.latitude), degrees(typed.longitude)]
  return {
    name: typed.name.trim(), kind: typed.kind, offers: linesOf(typed.offers), address: typed.address.trim(), streetCode: typed.streetCode || null, howToUse: typed.howToUse.trim(), phone: typed.phone.trim() || null,
    position: latitude !== null && longitude !== null ? { latitude, longitude } : null, validFrom: typed.validFrom || null, validUntil: typed.validUntil || null, partnerUnitId: typed.partnerUnitId,
  }
}

export const isComplete = (typed: TypedOffer): boolean => typed.name.trim().length >= 2 && linesOf(typed.offers).length > 0 && !isHalfPosition(typed) && typed.validFrom !== '' && typed.validUntil !== ''

/** As citizens would read it. */
export const previewOf = (typed: TypedOffer, streetName: string | null): OfferContent => {
  const { name, kind, offers, address, howToUse, phone, position, validFrom, validUntil } = bodyOf(typed)
  return {
    name, kind: { code: kind, text: offerKindTexts[kind] }, offers, address: address ?? '', street: typed.streetCode && streetName ? { code: typed.streetCode, name: streetName } : null,
    howToUse: howToUse ?? '', phone, position, validFrom, validUntil,
  }
}
