import { type contract } from '@shared/contract/contract'
import { type WalkInDraft } from '@shared/contract/walkIns'
import { maskName } from '@shared/domain/mask'
import { readAll } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { requestTable } from '../requests/entities'

/** What this member of staff began at the counter and has not handed in, the newest first. */
export const listWalkIns = async ({ services, staff }: Call<typeof contract.listWalkIns>): Promise<{ drafts: WalkInDraft[] }> => {
  const rows = await readAll(services.database, requestTable, { filedByStaffId: staff.id, status: 'draft' }, { orderBy: ['updatedAt', 'id'], isDescending: true, limit: 50 })
  const { forms } = await services.network.current()
  return {
    drafts: rows.map((row) => ({
      id: row.id, serviceKey: row.serviceKey, title: forms.of(row).texts.title, name: maskName(services.vault.open(row.applicantName, row.id)), savedAt: row.updatedAt,
    })),
  }
}
