import { type OwnRecord } from '@shared/contract/ownRecord'
import { type FoundRecord, type RecordPart as ShownPart, type StaffRecord } from '@shared/contract/record'
import { maskName, maskPhone } from '@shared/domain/mask'
import { mayEditPart, mayReadPart, type RecordPartKey, recordReaders, seesWhole } from '@shared/domain/recordParts'
import { circleTexts, partTexts, serviceHandlersText } from '@shared/text/record'
import { type Services } from '../../services'
import { type PersonRow } from '../identity/entities'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { type PartEntry, type PartHead, type RecordPart } from './parts/recordPart'
import { type StandingRecord } from './standing'

/** Who may see a part, in words. */
const readersOf = (key: RecordPartKey): string[] => {
  const { circles, handlersOf } = recordReaders[key]
  return circles.map((circle) => (circle === 'handler' && handlersOf ? serviceHandlersText(handlersOf) : circleTexts[circle]))
}

const summaryOf = (key: RecordPartKey) => ({ key, title: partTexts[key].title, what: partTexts[key].what, readers: readersOf(key) })

const homeOf = ({ homeUnitId }: Pick<PersonRow, 'homeUnitId'>, network: NetworkView) => (homeUnitId === null ? null : presentUnit(network.unit(homeUnitId)))

type Named = Pick<PersonRow, 'id' | 'name' | 'phone' | 'level' | 'homeUnitId'>

/** Somebody found: masked, enough to tell them apart. */
export const presentFound = ({ vault }: Pick<Services, 'vault'>, { id, name, phone, level, homeUnitId }: Named, network: NetworkView): FoundRecord =>
  ({ id, name: maskName(vault.open(name, id)), phone: maskPhone(vault.open(phone, id)), level, home: homeOf({ homeUnitId }, network) })

export const presentRecord = ({ vault }: Pick<Services, 'vault'>, { person, network, standing }: StandingRecord, parts: readonly RecordPart[]): StaffRecord => {
  const isMasked = !seesWhole(standing)
  const [name, phone] = [vault.open(person.name, person.id), vault.open(person.phone, person.id)]
  return {
    id: person.id, name: isMasked ? maskName(name) : name, phone: isMasked ? maskPhone(phone) : phone, level: person.level, home: homeOf(person, network), isMasked,
    parts: parts.map(({ key }) => ({ ...summaryOf(key), mayRead: mayReadPart(key, standing), mayEdit: mayEditPart(key, standing) })),
  }
}

export const presentOwnRecord = (person: PersonRow | null, counts: Readonly<Record<string, number>>, parts: readonly RecordPart[], network: NetworkView): OwnRecord => ({
  personId: person?.id ?? null, home: person && homeOf(person, network), parts: parts.map(({ key }) => ({ ...summaryOf(key), count: counts[key] ?? 0 })),
})

/** A page of a part. What is for programs alone stays behind. */
export const presentPart = ({ notice }: RecordPart, { lines }: Pick<PartHead, 'lines'>, entries: readonly PartEntry[], next: string | null): ShownPart => ({
  head: lines, notice, next,
  entries: entries.map(({ id, at, title, tag, lines: own, requestId, canWithdraw }) => ({ id, at, title, tag, lines: own, requestId, canWithdraw })),
})
