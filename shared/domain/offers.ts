/** Kinds of places with an offer for card holders, as they are listed. */
export const offerKinds = ['shop', 'restaurant', 'park', 'museum', 'hospital', 'clinic', 'bank', 'transport', 'other'] as const
export type OfferKind = (typeof offerKinds)[number]

/** A place is proposed, released by the bureau, and withdrawn; one that was never released may be declined. */
export const offerStates = ['proposed', 'released', 'withdrawn', 'declined'] as const
export type OfferState = (typeof offerStates)[number]

export const offerActions = ['change', 'release', 'decline', 'check', 'withdraw'] as const
export type OfferAction = (typeof offerActions)[number]

/** What can happen to a place; the log of it keeps these codes. */
export const offerChanges = ['proposed', 'changed', 'released', 'declined', 'withdrawn', 'checked'] as const
export type OfferChange = (typeof offerChanges)[number]

export const offerLimits = { lines: 10, line: 80, places: 1000 } as const

/** Where something is, in degrees as Chinese maps have them (GCJ-02). */
export interface Position {
  latitude: number
  longitude: number
}

/** Around Shanghai: what lies outside is a slip, often the two numbers changed over. */
export const shanghaiBounds = { latitude: { least: 30.6, most: 31.9 }, longitude: { least: 120.8, most: 122.3 } } as const

export const isInShanghai = ({ latitude, longitude }: Position): boolean =>
  latitude >= shanghaiBounds.latitude.least && latitude <= shanghaiBounds.latitude.most && longitude >= shanghaiBounds.longitude.least && longitude <= shanghaiBounds.longitude.most

const earthRadius = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** How far two points are from each other as the crow flies, in metres. */
export const distanceBetween = (one: Position, other: Position): number => {
  const [north, east] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)]
  const chord = Math.sin(north / 2) ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}

interface Placed {
  position: Position | null
  street: { code: string } | null
}

/** Codes are digits; who has none comes last. */
const streetOrder = ({ street: one }: Placed, { street: other }: Placed): number =>
  one && other ? one.code.localeCompare(other.code) : one ? -1 : other ? 1 : 0

/** The nearest first; places whose position nobody entered follow, street by street. */
export const byDistance = <Place extends Placed>(places: readonly Place[], from: Position): { place: Place; metres: number | null }[] =>
  places
    .map((place) => ({ place, metres: place.position ? distanceBetween(from, place.position) : null }))
    .sort((one, other) => (one.metres !== null && other.metres !== null ? one.metres - other.metres : one.metres !== null ? -1 : other.metres !== null ? 1 : streetOrder(one.place, other.place)))

/** Street by street, as they are listed before anybody says where they are. */
export const byStreet = <Place extends Placed>(places: readonly Place[]): Place[] => [...places].sort(streetOrder)
