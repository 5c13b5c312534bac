import { employmentWords as labels } from '@shared/text/employment'
import { interestStateTexts } from '@shared/text/posts'
import { recordLabels } from '@shared/text/record'
import { holes } from '../../database/rows'
import { linesOf, newestOf, plainEntry, type PartEntry, type PartReading, type Slice } from '../record/parts/recordPart'
import { type InterestRow, type InterestStepRow } from './entities'

type Row = Pick<InterestRow, 'id' | 'postId' | 'state' | 'consentId' | 'withdrawnAt' | 'at'> & { title: string; employerName: string }
type Step = Pick<InterestStepRow, 'id' | 'interestId' | 'at' | 'what' | 'unitId' | 'note'>

/** Steps of a page of interests. */
const mostSteps = 1000

/** 岗位意向 as entries of the employment part: which post, how far, and what the station wrote about it. */
export const interestEntries = async ({ services: { database, vault }, network, person }: PartReading, slice: Slice): Promise<PartEntry[]> => {
  const { sql, values } = newestOf(person.id, slice)
  const rows = await database.query<Row>(
    `SELECT i.id, i.postId, i.state, i.consentId, i.withdrawnAt, i.at, p.title, e.name AS employerName FROM (SELECT id, postId, state, consentId, withdrawnAt, at FROM post_interest WHERE ${sql}) i
     JOIN employer_post p ON p.id = i.postId JOIN employer e ON e.id = p.employerId ORDER BY i.id DESC`, values)
  const ids = rows.map(({ id }) => id)
  const steps = await database.query<Step>(`SELECT id, interestId, at, what, unitId, note FROM post_interest_step WHERE interestId IN (${holes(ids)}) ORDER BY id LIMIT ${mostSteps}`, ids)
  const told = ({ id, at, what, unitId, note }: Step) => ({ at, what, unit: network.find(unitId)?.name ?? null, note: note ? vault.open(note, id) : '' })
  return rows.map(({ id, at, title, employerName, state, consentId, withdrawnAt }) => {
    const done = steps.filter(({ interestId }) => interestId === id).map(told)
    return {
      ...plainEntry, id, at, title: labels.interest,
      lines: linesOf([
        [labels.employer, employerName], [labels.post, title], [labels.state, interestStateTexts[state]],
        ...done.map(({ what, unit, note }) => [recordLabels.station, [unit, interestStateTexts[what], note].filter(Boolean).join('，')] as const),
      ]),
      data: { employer: employerName, post: title, state, at, hasConsent: consentId !== null && withdrawnAt === 0, steps: done },
    }
  })
}
