import { type DoorEntry, type ScanResult } from '@shared/contract/staffActivities'
import { maskName } from '@shared/domain/mask'
import { scanOutcomeTexts } from '@shared/text/activities'
import { scanDetailText } from '@shared/text/door'
import { type Vault } from '../../security/vault'
import { type Door } from './door'
import { type DoorScanRow } from './entities'
import { type Ticket } from './tickets'

type Named = Pick<Ticket, 'name' | 'personId'>

/** Of somebody who was erased nothing is left to show. */
const maskedNameOf = (vault: Vault, { name, personId }: Named): string => maskName(vault.open(name, personId))

export const presentEntry = (vault: Vault, row: Named & { signupId: string; ticketCode: string; firstAt: number | null }): DoorEntry => ({
  signupId: row.signupId, code: row.ticketCode, maskedName: maskedNameOf(vault, row), isCheckedIn: row.firstAt !== null,
})

export type Scanned = Pick<DoorScanRow, 'id' | 'outcome' | 'happenedAt'>

/** What came of a scan. Who has a ticket of something else is not told at this door: its staff may have nothing to do with it. */
export const presentScan = (vault: Vault, door: Pick<Door, 'activityId'>, { id, outcome, happenedAt }: Scanned, ticket: Ticket | undefined): ScanResult => {
  const firstAt = outcome === 'again' ? (ticket?.firstAt ?? null) : null
  const meant = ticket ? { title: ticket.title, startsAt: ticket.startsAt } : null
  return {
    scanId: id, outcome: { code: outcome, text: scanOutcomeTexts[outcome] }, maskedName: ticket?.activityId === door.activityId ? maskedNameOf(vault, ticket) || null : null,
    firstAt, detail: scanDetailText({ outcome, happenedAt, firstAt, meant }), isProvisional: false,
  }
}
