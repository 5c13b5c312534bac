import { type NoticeAudience } from '@shared/contract/notices'
import { type EnrolledCategory } from '@shared/domain/enrolledCategories'
import { type Sql, type SqlValue, type Transaction } from '../../database/database'
import { holes, insertAll } from '../../database/rows'
import { type NetworkView, type UnitView } from '../network/network'
import { noticeAudienceTable, type NoticeRow } from './entities'

/** In which areas people live whom something is for, null for everywhere; and of which categories, any where there are none. */
export interface Audience {
  areas: readonly UnitView[] | null
  categories: readonly EnrolledCategory[]
}

export interface Condition {
  sql: string
  values: SqlValue[]
}

/** The audience that somebody of that unit chose. Without areas it is all of the unit's own, which for the bureau and the district is everywhere. */
export const audienceOf = ({ streetCodes, communityCodes, categories }: NoticeAudience, unitId: string, network: NetworkView): Audience => {
  const codes = [...streetCodes, ...communityCodes]
  const unit = network.successor(unitId) ?? network.district
  const isWhole = unit.kind === 'bureau' || unit.kind === 'district'
  return { areas: codes.length > 0 ? codes.flatMap((code) => network.byCode(code) ?? []) : isWhole ? null : [unit], categories }
}

/** The audience of what is published. */
export const readAudience = async (sql: Sql, { id, isForAll }: Pick<NoticeRow, 'id' | 'isForAll'>, network: NetworkView): Promise<Audience> => {
  if (isForAll === 1) return { areas: null, categories: [] }
  const rows = await sql.query<{ part: 'area' | 'category'; value: string }>('SELECT part, value FROM notice_audience WHERE noticeId = ?', [id])
  const of = (part: 'area' | 'category'): string[] => rows.filter((row) => row.part === part).map(({ value }) => value)
  const areas = of('area')
  return { areas: areas.length === 0 ? null : areas.flatMap((unitId) => network.successor(unitId) ?? []), categories: of('category') as EnrolledCategory[] }
}

export const isEverybody = ({ areas, categories }: Audience): boolean => areas === null && categories.length === 0

export const keepAudience = async (tx: Transaction, noticeId: string, { areas, categories }: Audience): Promise<void> => {
  await tx.execute('DELETE FROM notice_audience WHERE noticeId = ?', [noticeId])
  const unitIds = [...new Set((areas ?? []).map(({ id }) => id))]
  await insertAll(tx, noticeAudienceTable, [
    ...unitIds.map((value) => ({ noticeId, part: 'area' as const, value })), ...[...new Set(categories)].map((value) => ({ noticeId, part: 'category' as const, value })),
  ])
}

/** A condition on a person `p`. What a unit kept that was merged counts to the one that has its work now. */
export const audienceCondition = ({ areas, categories }: Audience, network: NetworkView): Condition => {
  const isInside = ({ id }: UnitView): boolean => areas?.some(({ path }) => network.successor(id)?.path.startsWith(path)) ?? true
  const units = areas === null ? [] : network.units.filter(isInside).map(({ id }) => id)
  const parts = [
    'p.mergedInto IS NULL AND p.erasedAt IS NULL',
    ...(areas === null ? [] : [`p.homeUnitId IN (${holes(units)})`]),
    ...(categories.length === 0 ? [] : [`EXISTS (SELECT 1 FROM person_category c WHERE c.personId = p.id AND c.category IN (${holes(categories)}))`]),
  ]
  return { sql: parts.join(' AND '), values: [...units, ...categories] }
}

/** A person for whom an account reads. */
export interface OwnPerson {
  id: string
  /** The units in whose area they live: of their home and all above it, and those that were merged into them. */
  areas: readonly string[]
  categories: readonly string[]
}

/** Those of these who are still there; one statement. */
export const readOwnPersons = async (sql: Sql, personIds: readonly string[], network: NetworkView): Promise<OwnPerson[]> => {
  if (personIds.length === 0) return []
  const rows = await sql.query<{ id: string; homeUnitId: string | null; category: string | null }>(
    `SELECT p.id, p.homeUnitId, c.category FROM person p LEFT JOIN person_category c ON c.personId = p.id WHERE p.id IN (${holes(personIds)}) AND p.mergedInto IS NULL AND p.erasedAt IS NULL ORDER BY p.id`, personIds)
  return [...new Set(rows.map(({ id }) => id))].map((id) => {
    const own = rows.filter((row) => row.id === id)
    const home = network.successor(own[0]?.homeUnitId ?? '')
    const areas = home ? network.units.filter((unit) => home.path.startsWith(network.successor(unit.id)?.path ?? '?')).map((unit) => unit.id) : []
    return { id, areas, categories: own.flatMap(({ category }) => category ?? []) }
  })
}

const partOf = (part: 'area' | 'category', values: readonly string[]): Condition => ({
  sql: `(NOT EXISTS (SELECT 1 FROM notice_audience a WHERE a.noticeId = n.id AND a.part = '${part}') OR EXISTS (SELECT 1 FROM notice_audience a WHERE a.noticeId = n.id AND a.part = '${part}' AND a.value IN (${holes(values)})))`,
  values: [...values],
})

/** Whether a notice `n` is for one of these: it was brought to them, or they came into its audience later. */
export const isForPersons = (persons: readonly OwnPerson[]): Condition => {
  if (persons.length === 0) return { sql: 'n.isForAll = 1', values: [] }
  const ids = persons.map(({ id }) => id)
  const each = persons.map(({ areas, categories }) => [partOf('area', areas), partOf('category', categories)] as const)
  return {
    sql: `(n.isForAll = 1 OR EXISTS (SELECT 1 FROM notice_recipient r WHERE r.noticeId = n.id AND r.personId IN (${holes(ids)})) OR ${each.map(([area, category]) => `(${area.sql} AND ${category.sql})`).join(' OR ')})`,
    values: [...ids, ...each.flatMap(([area, category]) => [...area.values, ...category.values])],
  }
}

/** Which of these a published notice is for. */
export const personsIn = async (sql: Sql, notice: Pick<NoticeRow, 'id' | 'isForAll'>, persons: readonly OwnPerson[], network: NetworkView): Promise<string[]> => {
  const ids = persons.map(({ id }) => id)
  if (ids.length === 0 || notice.isForAll === 1) return ids
  const { areas, categories } = await readAudience(sql, notice, network)
  const told = new Set((await sql.query<{ personId: string }>(`SELECT personId FROM notice_recipient WHERE noticeId = ? AND personId IN (${holes(ids)})`, [notice.id, ...ids])).map(({ personId }) => personId))
  const lives = (person: OwnPerson): boolean => areas === null || areas.some(({ id }) => person.areas.includes(id))
  const isOne = (person: OwnPerson): boolean => categories.length === 0 || categories.some((category) => person.categories.includes(category))
  return persons.filter((person) => told.has(person.id) || (lives(person) && isOne(person))).map(({ id }) => id)
}
