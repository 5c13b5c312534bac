import { enrolledCategories, type EnrolledCategory } from '@shared/domain/enrolledCategories'
import { type Transaction } from '../../database/database'
import { holes, insertAll } from '../../database/rows'
import { readSetting, writeSetting } from '../../database/settings'
import { type Services } from '../../services'
import { personCategoryTable } from './entities'

const service = 'enrollment'

interface Enrolled {
  serviceKey: string
  personId: string
  /** Opened. */
  answers: string
}

/** The categories that an enrolment names; what is none of ours, such as 'none', is left out. */
export const categoriesIn = (answers: string): EnrolledCategory[] => {
  const { categories } = JSON.parse(answers) as { categories?: unknown }
  const named: unknown[] = Array.isArray(categories) ? categories : []
  return enrolledCategories.filter((category) => named.includes(category))
}

const keep = async (tx: Transaction, byPerson: ReadonlyMap<string, readonly EnrolledCategory[]>): Promise<void> => {
  const ids = [...byPerson.keys()]
  await tx.execute(`DELETE FROM person_category WHERE personId IN (${holes(ids)})`, ids)
  await insertAll(tx, personCategoryTable, [...byPerson].flatMap(([personId, categories]) => categories.map((category) => ({ personId, category }))))
}

/** 建档立卡 was checked and is done: from now on these are the categories of that person. Called with every request that is completed, in its transaction. */
export const keepCategories = async (tx: Transaction, { serviceKey, personId, answers }: Enrolled): Promise<void> => {
  if (serviceKey === service) await keep(tx, new Map([[personId, categoriesIn(answers)]]))
}

const cursorName = 'categoryFill'
const done = 'done'
/** Requests in one step: their answers are opened one by one. */
const batch = 100

interface Completed {
  id: string
  personId: string
  answers: string
}

/** The newest completed enrolment of each of these: one that was completed meanwhile is among them. */
const newestOf = async (tx: Transaction, personIds: readonly string[]): Promise<Map<string, Completed>> => {
  const rows = await tx.query<Completed>(
    `SELECT id, personId, answers FROM service_request WHERE personId IN (${holes(personIds)}) AND serviceKey = '${service}' AND status = 'completed' ORDER BY closedAt, id`, personIds)
  return new Map(rows.map((row) => [row.personId, row]))
}

/** Fills the categories from what was completed before they were kept, a batch at a time, once. Says whether there is more. */
export const fillCategories = async ({ database, vault }: Services): Promise<boolean> => {
  const after = (await readSetting(database, cursorName)) ?? ''
  if (after === done) return false
  return database.transaction(async (tx) => {
    const rows = await tx.query<{ id: string; personId: string }>(
      `SELECT id, personId FROM service_request WHERE serviceKey = '${service}' AND status = 'completed' AND id > ? ORDER BY id LIMIT ${batch}`, [after])
    const persons = [...new Set(rows.map(({ personId }) => personId))]
    const newest = persons.length === 0 ? new Map<string, Completed>() : await newestOf(tx, persons)
    if (newest.size > 0) await keep(tx, new Map([...newest].map(([personId, { id, answers }]) => [personId, categoriesIn(vault.open(answers, id))])))
    await writeSetting(tx, cursorName, rows.length < batch ? done : (rows.at(-1)?.id ?? done))
    return rows.length === batch
  })
}
