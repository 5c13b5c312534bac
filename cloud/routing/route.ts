import { placeTexts, routingSentence, type RoutingReason } from '@shared/text/routing'
import { type RoutingUnit } from './facts'
import { type Candidate, type Decision, type PassedOver, type Routing, type RoutingInput, type RoutingReceipt } from './place'
import { placeWords } from './sentence'
import { firstActive, type Stations } from './stations'

/** Raised with every change of what the router decides; receipts keep the edition that they were made by. */
export const ruleVersion = '2026-2'

/** Where a request goes, and why. Total: what nobody can decide or take is the district's to send on. */
export const route = (input: RoutingInput, decision: Decision, stations: Stations): Routing => {
  const point = pointOf(input, stations)
  if (point) return toPoint(point, input, decision)
  if (input.service.level === 'district' || input.service.level === 'bureau') return toTop(input, decision, stations)
  switch (decision.kind) {
    case 'outside':
      return { kind: 'outside', where: decision.where, sentence: placeTexts.place_outside(decision) }
    case 'decided':
      return toStation(input, decision.place, stations)
    case 'ask':
    case 'triage':
      return toTriage(input, decision, stations)
  }
}

/** The partner point that has the service, while it is open and somebody there handles requests. */
const pointOf = ({ service: { point } }: RoutingInput, { units }: Stations): RoutingUnit | undefined =>
  point === undefined ? undefined : [...units.values()].find((unit) => unit.kind === 'partner' && unit.shortName === point && unit.isOpen && unit.hasStaff && !unit.mergedIntoId)

const toPoint = (point: RoutingUnit, { service: { title } }: RoutingInput, decision: Decision): RoutingReceipt =>
  receipt('station', point, {
    place: decision.kind === 'decided' ? decision.place : null, candidates: [], passedOver: [], reasons: [{ code: 'point', params: { service: title, unit: point.name } }],
  })

const toTop = (input: RoutingInput, decision: Decision, stations: Stations): RoutingReceipt => {
  const place = decision.kind === 'decided' ? decision.place : null
  const target = (input.service.level === 'bureau' && stations.bureau) || stations.district
  return arrive(target, place, [levelReason(input)], input, stations)
}

const toStation = (input: RoutingInput, place: Candidate, stations: Stations): RoutingReceipt => {
  const { level } = input.service
  const target = stations.units.get((level !== 'street' && place.communityId) || place.streetId) ?? stations.district
  const belongs: RoutingReason = { code: 'place', params: { basis: input.basis, place: placeWords(place, stations.units) } }
  const reasons = [belongs, levelReason(input)]
  if (level === 'community' && place.communityId === null) reasons.push({ code: 'community_unknown', params: { street: target.shortName } })
  return arrive(target, place, reasons, input, stations)
}

const levelReason = ({ service: { title, level } }: RoutingInput): RoutingReason => ({ code: 'level', params: { service: title, level } })

// For `nearest` passing over is how the station is found, not an exception that people need to hear of.
const passedReasons = (passedOver: readonly PassedOver[], { service }: RoutingInput, { units }: Stations): RoutingReason[] =>
  (service.level === 'nearest' ? [] : passedOver).map(({ unitId, reason }) => ({
    code: reason,
    params: { unit: units.get(unitId)?.name ?? '' },
  }))

type Reasons = readonly RoutingReason[]

const arrive = (target: RoutingUnit, place: Candidate | null, reasons: Reasons, by: RoutingInput, stations: Stations): RoutingReceipt => {
  const { unit, passedOver } = firstActive(target.id, stations)
  const all = [...reasons, ...passedReasons(passedOver, by, stations)]
  return receipt(unit ? 'station' : 'triage', unit ?? stations.district, { place, candidates: [], passedOver, reasons: all })
}

const toTriage = ({ basis }: RoutingInput, decision: Extract<Decision, { kind: 'ask' | 'triage' }>, stations: Stations): RoutingReceipt => {
  const { unit, passedOver } = firstActive(stations.district.id, stations)
  const reasons: RoutingReason[] = [{ code: decision.kind === 'triage' ? 'unsure' : 'undecided', params: { basis } }]
  return receipt('triage', unit ?? stations.district, { place: null, candidates: decision.candidates, passedOver, reasons })
}

type Grounds = Pick<RoutingReceipt, 'candidates' | 'passedOver' | 'reasons'> & { place: Candidate | null }

const receipt = (kind: RoutingReceipt['kind'], unit: RoutingUnit, { place, candidates, passedOver, reasons }: Grounds): RoutingReceipt => ({
  kind,
  unitId: unit.id,
  place: place && { streetId: place.streetId, communityId: place.communityId },
  confidence: place?.confidence ?? null,
  evidence: place?.evidence ?? [],
  candidates,
  passedOver,
  ruleVersion,
  reasons,
  sentence: routingSentence(unit.name, reasons),
})
