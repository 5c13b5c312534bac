import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type FittingPost } from '@shared/contract/posts'
import { DomainError } from '@shared/domain/error'
import { ageCap, type Fit, fit, type InterestState, isShutOut, mostRankedPosts } from '@shared/domain/posts'
import { fitReasonText, interestStateTexts, shutOutText } from '@shared/text/posts'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { type Cursor, decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type PostRow, employerPostTable } from '../employers/entities'
import { presentOpenPost, skillsOf } from '../employers/presenter'
import { columnsOf, shownAtFair, todayOf } from '../employers/read'
import { standsFor } from '../identity/policy'
import { type NetworkView } from '../network/network'
import { type Looking, readLooking } from './wish'

const pageSize = 20

/** What the order is made of; the rest is read for one page. */
type Ranked = Pick<PostRow, 'id' | 'title' | 'streetId' | 'place' | 'wageFrom' | 'wageTo' | 'skills'>

/** Joined as p: posts that are open on that day, at an employer who does not pause. */
export const openPosts = "FROM employer_post p JOIN employer e ON e.id = p.employerId WHERE p.openUntil >= ? AND p.closedAt IS NULL AND e.state = 'active'"

const readRanked = (sql: Sql, today: string, activityId: string | undefined): Promise<Ranked[]> => {
  const atFair = activityId === undefined ? '' : ` AND ${shownAtFair}`
  return sql.query<Ranked>(
    `SELECT p.id, p.title, p.streetId, p.place, p.wageFrom, p.wageTo, p.skills ${openPosts}${atFair} ORDER BY p.id DESC LIMIT ${mostRankedPosts}`, [today, ...(activityId === undefined ? [] : [activityId])])
}

interface Rank extends Fit {
  id: string
}

/** Those that fit best first, of two that fit alike the newer one: the same order on every page. */
const inOrder = (rows: readonly Ranked[], { wish }: Looking, network: NetworkView): Rank[] => {
  const codes = new Map<string, string | null>()
  const streetCode = (id: string): string | null => {
    if (!codes.has(id)) codes.set(id, network.successor(id)?.code ?? null)
    return codes.get(id) ?? null
  }
  const ranks = rows.map((row): Rank => ({
    id: row.id, ...fit({ title: row.title, place: row.place, streetCode: row.streetId === null ? null : streetCode(row.streetId), wage: { from: row.wageFrom, to: row.wageTo }, skills: skillsOf(row) }, wish),
  }))
  return ranks.sort((one, other) => other.score - one.score || (one.id < other.id ? 1 : -1))
}

const isBehind = ({ score, id }: Rank, { at, id: last }: Cursor): boolean => score < at || (score === at && id < last)

type Shown = PostRow & { employerName: string; interestId: string | null; interestState: InterestState | null }

const readShown = async (sql: Sql, personId: string, ids: readonly string[]): Promise<Map<string, Shown>> => new Map((await sql.query<Shown>(
  `SELECT ${columnsOf('p', employerPostTable)}, e.name AS employerName, i.id AS interestId, i.state AS interestState FROM employer_post p JOIN employer e ON e.id = p.employerId
   LEFT JOIN post_interest i ON i.postId = p.id AND i.personId = ? AND i.withdrawnAt = 0 WHERE p.id IN (${holes(ids)})`, [personId, ...ids])).map((row) => [row.id, row]))

const present = (row: Shown, { reasons }: Rank, { age }: Looking, network: NetworkView): FittingPost => {
  const cap = ageCap(row.limits)
  return {
    ...presentOpenPost(row, network), ageCap: cap,
    reasons: reasons.map((reason) => ({ code: reason.code, text: fitReasonText(reason) })),
    shutOut: cap !== null && isShutOut(cap, age) ? shutOutText(cap) : null,
    interest: row.interestId && row.interestState ? { id: row.interestId, state: { code: row.interestState, text: interestStateTexts[row.interestState] } } : null,
  }
}

/** Open posts for somebody, those that fit first. All are put in order in memory: two columns of each decide, and a page is read whole. Throws `not_found` for somebody whom the account does not stand for. */
export const listFittingPosts = async ({ services, account, query, now }: Call<typeof contract.listFittingPosts>): Promise<AnswerOf<typeof contract.listFittingPosts>> => {
  const as = standsFor(account, query.personId)
  if (!as) throw new DomainError('not_found')
  const cursor = decodeCursor(query.after)
  const network = await services.network.current()
  const looking = await readLooking(services, query.personId, as, network, now)
  const ranks = inOrder(await readRanked(services.database, todayOf(now), query.activityId), looking, network)
  const behind = cursor ? ranks.filter((rank) => isBehind(rank, cursor)) : ranks
  const page = behind.slice(0, pageSize)
  const rows = await readShown(services.database, query.personId, page.map(({ id }) => id))
  const last = page.at(-1)
  return {
    posts: page.flatMap((rank) => {
      const row = rows.get(rank.id)
      return row ? [present(row, rank, looking, network)] : []
    }),
    next: behind.length > page.length && last ? encodeCursor({ at: last.score, id: last.id }) : null,
    total: ranks.length, fitting: ranks.filter(({ score }) => score > 0).length,
  }
}
