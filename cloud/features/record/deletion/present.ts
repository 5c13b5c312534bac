import { type Deletion } from '@shared/contract/ownRecord'
import { daysArePublished } from '@shared/domain/calendar/workCalendar'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { dueDay } from '@shared/domain/deadline'
import { erasedThings, isStanding, keptThings } from '@shared/domain/deletion'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { deletionStatusTexts, deletionTextVersion, erasedTexts, keptTexts } from '@shared/text/deletion'
import { dayText } from '@shared/text/due'
import { readAll } from '../../../database/rows'
import { type AccountActor } from '../../../middleware/actor'
import { type Services } from '../../../services'
import { ownPersonId } from '../../identity/policy'
import { isStaffOnly } from '../../requests/staffOnly'
import { deletionTable, type DeletionRow } from '../entities'
import { openRequestsOf } from '../parts/requests'

/** What deleting means for this person, and how far their request is. */
export const presentDeletion = async ({ services, account }: { services: Services; account: AccountActor }): Promise<Deletion> => {
  const { database } = services
  const network = await services.network.current()
  const personId = ownPersonId(account)
  const waits = personId === null ? [] : (await openRequestsOf(database, [personId])).filter((request) => !isStaffOnly(request))
  const [newest] = personId === null ? [] : await readAll(database, deletionTable, { personId }, { orderBy: 'id', isDescending: true, limit: 1 })
  const request = ({ id, status, version, askedAt, dueAt, reason }: DeletionRow): NonNullable<Deletion['request']> => ({
    id, status: { code: status, text: deletionStatusTexts[status] }, version, askedAt, dueText: dayText(dueDay(dueAt)), isProvisional: !daysArePublished(shanghaiDay(askedAt) + 1, dueDay(dueAt), network.calendar),
    reason: reason && services.vault.open(reason, id), isStanding: isStanding(status),
  })
  return {
    textVersion: deletionTextVersion,
    erased: erasedThings.map((code) => ({ code, text: erasedTexts[code] })),
    kept: keptThings.map((code) => ({ code, ...keptTexts[code] })),
    waits: waits.map((row) => ({ id: row.id, number: formatRequestNumber(row.number ?? ''), title: network.forms.of(row).texts.title })),
    request: newest ? request(newest) : null,
  }
}
