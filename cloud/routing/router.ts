import { createCoverageIndex } from './coverageIndex'
import { choicesOf, decidePicked, decideTyped } from './decide'
import { type RoutingFacts } from './facts'
import { findPlace } from './findPlace'
import { homeUnit, recordHome } from './homeUnit'
import { createLexicon } from './mentions'
import { type Candidate, type Decision, type PlaceAnswer, type Routing, type RoutingInput } from './place'
import { partnersFor } from './partners'
import { readAddress, type ReadAddress } from './readAddress'
import { route } from './route'
import { placeMessage } from './sentence'
import { neighboursOf } from './streetNeighbours'
import { createStations } from './stations'
import { coverageOfNames } from './coverageOfNames'

/** Address text → place → station, with the reason. Pure: the same facts and the same input give the same answer. */
export interface Router {
  readAddress: (text: string) => ReadAddress
  /** Best first; empty when nothing speaks for any place. */
  findPlace: (read: ReadAddress) => Candidate[]
  decide: (answer: PlaceAnswer) => Decision
  /** Always a unit that exists, unless the place is outside Yangpu. */
  route: (input: RoutingInput) => Routing
  /** The street of a person: by 常住地, else 户籍地, else the district. */
  homeUnit: (residence: PlaceAnswer, registered?: PlaceAnswer | null) => string
  /** The unit that keeps the person's record: the same, down to the committee where that is known. */
  recordHome: (residence: PlaceAnswer, registered?: PlaceAnswer | null) => string
  /** What is offered to somebody who is asked about it: three streets at the most, empty when nothing speaks for any. */
  choices: (candidates: readonly Candidate[]) => Candidate[]
  /** Ids of the open partner points at that employer or school. */
  partnersFor: (workplace: string) => string[]
  /** A decision in words, as code and Chinese text. */
  placeMessage: (decision: Decision) => ReturnType<typeof placeMessage>
}

/** Makes a router over these facts. Throws when they hold no district centre. */
export const createRouter = (facts: RoutingFacts): Router => {
  const stations = createStations(facts)
  const lexicon = createLexicon(facts.units)
  const read = (text: string): ReadAddress => readAddress(text, lexicon)
  const known = { units: stations.units, coverage: createCoverageIndex([...facts.coverage, ...coverageOfNames(facts.units)]) }
  const neighbours = neighboursOf(facts.coverage, stations.units)
  const streetCount = facts.units.filter(({ kind, mergedIntoId }) => kind === 'street' && !mergedIntoId).length
  const find = (address: ReadAddress): Candidate[] => findPlace(address, known, streetCount)
  const decide = (answer: PlaceAnswer): Decision => {
    switch (answer.kind) {
      case 'picked':
        return decidePicked(answer, stations.units)
      case 'typed': {
        const address = read(answer.text)
        return decideTyped(address, find(address), neighbours)
      }
      case 'unsure':
        return { kind: 'triage', candidates: choicesOf(find(read(answer.text ?? '')), neighbours) }
      case 'outside':
        return { kind: 'outside', where: null }
    }
  }
  return {
    readAddress: read,
    findPlace: find,
    choices: (candidates) => choicesOf(candidates, neighbours),
    decide,
    route: (input) => route(input, decide(input.place), stations),
    homeUnit: (residence, registered) => homeUnit(decide(residence), registered ? decide(registered) : null, stations.district.id),
    recordHome: (residence, registered) => recordHome(decide(residence), registered ? decide(registered) : null, stations.district.id),
    partnersFor: (workplace) => partnersFor(workplace, facts.units),
    placeMessage: (decision) => placeMessage(decision, stations.units),
  }
}
