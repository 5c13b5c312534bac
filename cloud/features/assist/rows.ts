import * as v from 'valibot'
import { type AnswerValue } from '@shared/fields/answerValue'
import { type AssistRow } from '@shared/contract/assist'
import { placeAnswer } from '@shared/contract/values'
import { datePartsOf } from '@shared/domain/calendar/day'
import { birthdayOf, sexOf } from '@shared/domain/idNumber'
import { readDate } from '@shared/fields/date'
import { type AnswerPart, homeArea, partTexts, sexTexts } from '@shared/text/assist'
import { type NetworkView } from '../network/network'
import { type HandledRequest } from './opened'

type Parts = readonly (readonly [AnswerPart, string])[]

const ofIdNumber = (idNumber: string): Parts => {
  const birthday = birthdayOf(idNumber)
  if (birthday === null) return []
  const { year, month, dayOfMonth } = datePartsOf(birthday)
  return [['sex', sexTexts[sexOf(idNumber)]], ['birthYear', String(year)], ['birthMonth', String(month)], ['birthDay', String(dayOfMonth)]]
}

const ofDate = (text: string): Parts => {
  const written = readDate(text)
  return written ? [['year', String(written.year)], ['month', String(written.month)], ['day', String(written.dayOfMonth)]] : []
}

/** Only a place within the district is known part by part; of any other the person wrote one line. */
const ofPlace = (answer: AnswerValue, network: NetworkView): Parts => {
  const { success, output } = v.safeParse(placeAnswer, answer)
  if (!success || !output.streetCode) return []
  const unitName = (code: string | undefined) => (code ? (network.byCode(code)?.shortName ?? '') : '')
  return [['city', homeArea.city], ['district', homeArea.district], ['street', unitName(output.streetCode)], ['community', unitName(output.communityCode)], ['detail', output.text]]
}

const partsOf = (kind: string, answer: AnswerValue | undefined, network: NetworkView): Parts => {
  if (kind === 'place' && answer !== undefined) return ofPlace(answer, network)
  if (typeof answer !== 'string') return []
  if (kind === 'idNumber') return ofIdNumber(answer)
  return kind === 'date' ? ofDate(answer) : []
}

/** The filled-in form as things to copy, in its own order: each answer whole, then the pieces of it that the national form asks for. */
export const assistSections = ({ sections, answers, network }: Pick<HandledRequest, 'sections' | 'answers' | 'network'>): { title: string; rows: AssistRow[] }[] =>
  sections
    .map(({ title, answers: shown }) => ({
      title,
      rows: shown.filter(({ kind, files }) => files.length === 0 && kind !== 'declaration').flatMap(({ field, kind, label, text }): AssistRow[] => [
        { key: field, label, value: text, isPart: false },
        ...partsOf(kind, answers[field], network).filter(([, value]) => value !== '').map(([part, value]) => ({ key: `${field}.${part}`, label: partTexts[part], value, isPart: true })),
      ]),
    }))
    .filter(({ rows }) => rows.length > 0)
