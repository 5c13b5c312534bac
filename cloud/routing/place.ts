import { type RoutingLevel } from '@shared/catalog/types'
import { type PlaceBasis, type RoutingReason } from '@shared/text/routing'

/** A place as far as routing needs it: ids of units. */
export interface Place {
  streetId: string
  communityId: string | null
}

export type EvidenceKind = 'picked' | 'communityNamed' | 'streetNamed' | 'lane' | 'number' | 'range' | 'estate' | 'neighbours' | 'road'

/** One ground for a place. It never carries the address itself: receipts are stored in the clear. */
export interface Evidence extends Place {
  kind: EvidenceKind
  /** 0 to 1: how often such a ground alone is right. */
  weight: number
  /** The person's own answer, the names of the units, or the id of a coverage entry. */
  source: string
}

export interface Candidate extends Place {
  /** 0 to 1, of the street. */
  confidence: number
  /** The committees of the street that it may be, where no single one is left; empty when nothing speaks for any. */
  communityChoices: readonly string[]
  evidence: readonly Evidence[]
}

/** What the person says of a place. `unsure` is an answer too: 我不确定. */
export type PlaceAnswer =
  | { kind: 'picked'; streetId?: string; communityId?: string | null }
  | { kind: 'typed'; text: string }
  | { kind: 'unsure'; text?: string }
  | { kind: 'outside' }

/** `ask`: the person chooses, among the candidates if there are any. `where` names the other district or city if it was said. */
export type Decision =
  | { kind: 'decided'; place: Candidate }
  | { kind: 'ask'; candidates: readonly Candidate[] }
  | { kind: 'outside'; where: string | null }
  | { kind: 'triage'; candidates: readonly Candidate[] }

export interface RoutingInput {
  /** `title` as people read it; level and point from the catalog. */
  service: { title: string; level: RoutingLevel; point?: string }
  /** Which place was answered for; where a service lets the person choose, the choice. */
  basis: PlaceBasis
  place: PlaceAnswer
}

/** A responsible unit that could not take the request, and why. */
export interface PassedOver {
  unitId: string
  reason: 'closed' | 'no_staff'
}

/** Stored with the request: where it goes, why, and by which edition of the rules. `triage`: the district looks at it and sends it on. */
export interface RoutingReceipt {
  kind: 'station' | 'triage'
  unitId: string
  place: Place | null
  confidence: number | null
  evidence: readonly Evidence[]
  /** Only for triage: where it may belong. */
  candidates: readonly Candidate[]
  passedOver: readonly PassedOver[]
  ruleVersion: string
  reasons: readonly RoutingReason[]
  /** For people, Chinese. */
  sentence: string
}

/** Not in Yangpu: nothing is sent anywhere, the person is told where to turn. */
export interface OutsideYangpu {
  kind: 'outside'
  where: string | null
  sentence: string
}

export type Routing = RoutingReceipt | OutsideYangpu
