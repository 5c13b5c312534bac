import { publishedCalendar } from '@shared/domain/calendar/publishedCalendar'
import { startClock } from '@shared/domain/deadline'
import { type Status } from '@shared/domain/workflow'
import { type RowOf } from '../database/table'
import { type NetworkView } from '../features/network/network'
import { searchTokensOf } from '../features/requests/derived'
import { emptyRequest } from '../features/requests/emptyRequest'
import { type requestTable } from '../features/requests/entities'
import { clockColumns } from '../features/requests/stage'
import { type Vault } from '../security/vault'
import { somebody } from './people'

export interface Made {
  request: RowOf<typeof requestTable>
  tokens: string[]
}

interface Facts {
  id: string
  /** Of which person, as `somebody` knows them. */
  applicant: number
  unitId: string
  status: Status
}

const hour = 3_600_000

/** Makes requests with everything that a list or a search reads; what neither reads is sealed once for all of them. */
export const createMaker = (vault: Vault, network: NetworkView, now: number): ((facts: Facts) => Made) => {
  const unread = vault.seal('{}', '')
  // Begun at different hours, some of them long past.
  const clocks = Array.from({ length: 200 }, (_unused, at) => clockColumns(startClock(now - at * hour, { amount: 5, unit: 'workingDays' }, publishedCalendar), now, publishedCalendar))
  let made = 0
  return ({ id, applicant, unitId, status }) => {
    made += 1
    const { name, phone, idNumber } = somebody(applicant)
    const isRunning = status === 'submitted' || status === 'accepted'
    const found = { answers: JSON.stringify({ idNumber }), applicantName: name, applicantPhone: phone, routedUnitId: unitId, homeUnitId: unitId, ownerUnitId: unitId, offeredUnitId: null }
    return {
      tokens: searchTokensOf(vault, network, found, []),
      request: {
        ...emptyRequest, id, number: numberOf(id), serviceKey: 'certificate', formVersion: 1, status, stageKey: 'acceptance', stageKind: 'decide', personId: `P${applicant}`,
        accountId: null, actingAs: 'self', draftKey: null, routedUnitId: unitId, homeUnitId: unitId, ownerUnitId: unitId, queueAt: now - made, ...(isRunning ? clocks[made % clocks.length] : {}),
        answers: unread, applicantName: vault.seal(name, id), applicantPhone: unread, routing: unread, createdAt: now, submittedAt: now, updatedAt: now, version: 2,
      },
    }
  }
}

/** In the order of time: the block, and the place in it. */
export const idOf = (block: number, place: number): string => `01E${String(block).padStart(6, '0')}${String(place).padStart(17, '0')}`

const numberOf = (id: string): string => `${id.slice(3, 9)}${id.slice(16)}`

/** In SQL what a copy of a row for another block has for its id and its number; the value of both holes is the head of the new id, its first nine characters. */
export const copied = { id: (column: string) => `CONCAT(?, SUBSTR(${column}, 10))`, number: (column: string) => `CONCAT(SUBSTR(?, 4), SUBSTR(${column}, 17))` } as const
