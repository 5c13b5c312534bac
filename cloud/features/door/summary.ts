import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type ActivitySummary } from '@shared/contract/staffActivities'
import { trainingResults } from '@shared/domain/activities'
import { shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { ratingLevels } from '@shared/domain/rating'
import { type Bar, foldSmall, leastGroup } from '@shared/domain/smallGroups'
import { audienceGroupTexts, trainingResultTexts } from '@shared/text/activities'
import { summaryTexts } from '@shared/text/door'
import { dayText } from '@shared/text/due'
import { ratingTexts } from '@shared/text/labels'
import { type Call } from '../../middleware/endpoints'
import { type Vault } from '../../security/vault'
import { type ActivitySessionRow } from '../activities/entities'
import { readActivity, readSessionsOf } from '../activities/read'
import { assertMay, scopeOf } from '../activities/scope'
import { plannedSeats, sumSeats } from '../activities/seats'
import { type NetworkView } from '../network/network'
import { type Counted, type Figures, readFigures } from './summaryFigures'

const countOf = <Key>(counted: readonly Counted<Key>[], key: Key): number => counted.find((one) => one.key === key)?.n ?? 0

/** By street, whichever of its committees keeps the record. */
const streetBars = (homes: Figures['homes'], network: NetworkView): Bar[] => {
  const bars = new Map<string, Bar>()
  for (const { key: home, n } of homes) {
    const unit = home === null ? undefined : network.find(home)
    const street = unit && network.find(network.above(unit.id, 'street'))
    const isStreet = street?.kind === 'street'
    const bar = isStreet ? { key: street.code, text: street.shortName } : { key: 'none', text: summaryTexts.noStreet }
    bars.set(bar.key, { ...bar, count: (bars.get(bar.key)?.count ?? 0) + n })
  }
  return foldSmall([...bars.values()], summaryTexts.otherStreets)
}

const groupBars = (groups: Figures['groups']): Bar[] =>
  foldSmall(groups.map(({ key, n }) => ({ key: key ?? 'none', text: key === null ? summaryTexts.noGroup : audienceGroupTexts[key], count: n })), summaryTexts.otherGroups)

const ratedBy = (ratings: Figures['ratings']): number => ratingLevels.reduce((sum, level) => sum + countOf(ratings, level), 0)

/** While few have rated, who said what could be guessed: then only how many they are. */
const ratingBars = (ratings: Figures['ratings']): Bar[] => {
  const bars = ratingLevels.map((level) => ({ key: level, text: ratingTexts[level], count: countOf(ratings, level) }))
  const all = ratedBy(ratings)
  return all >= leastGroup ? bars : all === 0 ? [] : [{ key: 'few', text: summaryTexts.fewRatings, count: all }]
}

/** None while few have rated; without who wrote them, and to the day, so that they are not told by the moment either. */
const commentsOf = (vault: Vault, { ratings, comments }: Figures): ActivitySummary['comments'] =>
  ratedBy(ratings) < leastGroup ? [] : comments.flatMap(({ id, ratedAt, ratingComment }) => {
    const text = vault.open(ratingComment, id)
    return text ? [{ at: startOfShanghaiDay(shanghaiDay(ratedAt)), text }] : []
  })

const presentSummary = (figures: Figures, { sessions, seats, network, vault }: { sessions: readonly ActivitySessionRow[]; seats: ActivitySummary['seats']; network: NetworkView; vault: Vault }): ActivitySummary => ({
  seats, ...figures.totals, attended: figures.attended,
  sessions: sessions.filter(({ isCancelled }) => isCancelled === 0).map(({ id, startsAt }) => ({
    id, startsAt, expected: countOf(figures.expectedBySession, id) + countOf(figures.expectedBySession, null), attended: countOf(figures.attendedBySession, id),
  })),
  streets: streetBars(figures.homes, network), groups: groupBars(figures.groups), ratings: ratingBars(figures.ratings),
  signupsByDay: figures.days.map(({ key, n }) => ({ key: String(key), text: dayText(shanghaiDay(key)), count: n })),
  results: trainingResults.map((result) => ({ key: result, text: trainingResultTexts[result], count: countOf(figures.results, result) })).filter(({ count }) => count > 0),
  comments: commentsOf(vault, figures),
})

/** 总结: how it went, for whoever keeps it. Throws `not_found`. */
export const getActivitySummary = async ({ services, staff, params, now }: Call<typeof contract.getActivitySummary>): Promise<AnswerOf<typeof contract.getActivitySummary>> => {
  const { database, vault } = services
  const network = await services.network.current()
  const row = await readActivity(database, params.id)
  if (!row) throw new DomainError('not_found')
  assertMay('results', scopeOf(staff), network, row, now)
  const sessions = await readSessionsOf(database, row.id)
  const seats = (await sumSeats(database, [row.id], 0)).get(row.id) ?? plannedSeats(row, sessions)
  return { summary: presentSummary(await readFigures(database, row.id), { sessions, seats, network, vault }) }
}
