import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type ReplyTemplate } from '@shared/contract/thread'
import { DomainError } from '@shared/domain/error'
import { type StaffRole } from '@shared/domain/roles'
import { threadLimits } from '@shared/domain/thread'
import { replyPlaceholders, shippedReplies } from '@shared/text/thread'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insert, readOne, update } from '../../database/rows'
import { type RowOf } from '../../database/table'
import { assignmentOver, type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { replyTemplateTable } from './entities'
import { staffNow } from './scope'

type Row = RowOf<typeof replyTemplateTable>

const editorRoles: readonly StaffRole[] = ['clerk', 'lead']
const mayEditIn = ({ assignments }: StaffActor, unitId: string): boolean => assignments.some((one) => one.unitId === unitId && editorRoles.includes(one.role))

const present = ({ id, title, words, unitId, version }: Pick<Row, 'id' | 'title' | 'words' | 'unitId' | 'version'>, ownId: string): ReplyTemplate => ({ id, title, text: words, isOwn: unitId === ownId, version })
const shipped: readonly ReplyTemplate[] = shippedReplies.map((reply) => ({ ...reply, isOwn: false, version: 0 }))

/** The unit's own, then those of the units above it, then those that come with the program. Throws `forbidden` for whoever does not answer for that unit. */
export const listReplyTemplates = async ({ services, staff, params }: Call<typeof contract.listReplyTemplates>): Promise<AnswerOf<typeof contract.listReplyTemplates>> => {
  const network = await services.network.current()
  const unit = network.find(params.id)
  if (!unit || !assignmentOver(staff, unit.path)) throw new DomainError('forbidden')
  const unitIds = unit.path.split('/').filter(Boolean)
  const rows = await services.database.query<Row>(
    `SELECT id, unitId, title, words, byStaffId, version, createdAt FROM reply_template WHERE unitId IN (${holes(unitIds)}) ORDER BY id LIMIT ${threadLimits.templates * unitIds.length}`, unitIds)
  const nearestFirst = [...unitIds].reverse().flatMap((unitId) => rows.filter((row) => row.unitId === unitId))
  return { templates: [...nearestFirst.map((row) => present(row, unit.id)), ...shipped], mayEdit: mayEditIn(staff, unit.id), placeholders: replyPlaceholders.map((one) => ({ ...one })) }
}

interface Editing {
  services: Services
  staff: StaffActor
  now: number
}

/** Throws `forbidden` for whoever is neither clerk nor lead of that unit at this moment. */
const assertEditor = async (sql: Sql, { staff, now }: Editing, unitId: string): Promise<void> => {
  if (!mayEditIn(await staffNow(sql, staff, now), unitId)) throw new DomainError('forbidden')
}

export const addReplyTemplate = async (tx: Transaction, call: Call<typeof contract.addReplyTemplate>): Promise<string> => {
  const { services, staff, params: { id: unitId }, body: { title, text }, now } = call
  await assertEditor(tx, call, unitId)
  // The row of the unit is what two who add at once wait for, so that their count is right.
  if (tx.kind === 'mysql') await tx.query('SELECT id FROM unit WHERE id = ? FOR UPDATE', [unitId])
  const [count] = await tx.query<{ amount: number }>('SELECT COUNT(*) AS amount FROM reply_template WHERE unitId = ?', [unitId])
  if (Number(count?.amount) >= threadLimits.templates) throw new DomainError('invalid_input', { fields: { title: { code: 'too_many', most: threadLimits.templates } } })
  const id = newId(services.clock)
  await insert(tx, replyTemplateTable, { id, unitId, title, words: text, byStaffId: staff.id, version: 1, createdAt: now })
  return id
}

const readTemplate = async (sql: Sql, id: string): Promise<Row> => {
  const row = await readOne(sql, replyTemplateTable, { id })
  if (!row) throw new DomainError('not_found')
  return row
}

export const changeReplyTemplate = async (tx: Transaction, call: Call<typeof contract.changeReplyTemplate>): Promise<string> => {
  const { staff, params: { id }, body: { title, text, version } } = call
  await assertEditor(tx, call, (await readTemplate(tx, id)).unitId)
  if ((await update(tx, replyTemplateTable, { title, words: text, byStaffId: staff.id, version: version + 1 }, { id, version })) !== 1) throw new DomainError('stale_version')
  return id
}

export const removeReplyTemplate = async (tx: Transaction, call: Call<typeof contract.removeReplyTemplate>): Promise<string> => {
  const { id, unitId } = await readTemplate(tx, call.params.id)
  await assertEditor(tx, call, unitId)
  await tx.execute('DELETE FROM reply_template WHERE id = ?', [id])
  return id
}

export const presentTemplate = async ({ services }: Editing, id: string): Promise<{ template: ReplyTemplate }> => {
  const row = await readTemplate(services.database, id)
  return { template: present(row, row.unitId) }
}
