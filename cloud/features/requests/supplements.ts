import { type CatalogEntry } from '@shared/catalog/catalog'
import { type FormFacts } from '@shared/catalog/facts'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { type Answers, askedFields, fieldsOf } from '@shared/catalog/answers'
import { type Field } from '@shared/catalog/types'
import { fieldKinds } from '@shared/fields'
import { supplementReasonTexts } from '@shared/text/labels'
import { type RequestRow } from './entities'

/** What was asked for, as it is kept (sealed) with the request. */
export interface SupplementAsk {
  askedAt: number
  unitId: string
  items: readonly { field: string; reason: string; note: string }[]
  message: string
  /** Why there is another round; not for the applicant. */
  again?: string
}

const reasonsOf = (isPaper: boolean) => Object.entries(supplementReasonTexts[isPaper ? 'paper' : 'field']).map(([code, text]) => ({ code, text }))

/** Every field and paper that this form asked for and that can be asked for again, with the reasons to pick from. */
export const choicesFor = ({ definition, texts }: CatalogEntry, answers: Answers, facts: FormFacts): Omit<StaffRequest['supplementChoices'][number], 'askedBefore'>[] =>
  askedFields<Field>(fieldsOf<Field>(definition), answers, facts)
    .filter(({ kind }) => fieldKinds[kind].asks !== 'agreement')
    .map(({ key, kind }) => {
      const isPaper = fieldKinds[kind].asks === 'paper'
      return { field: key, label: texts.fields[key]?.label ?? key, isPaper, reasons: reasonsOf(isPaper) }
    })

/** What was asked for in earlier rounds, field by field with the codes of the reasons, as it is kept (sealed) with the request. */
type AskedBefore = Readonly<Record<string, readonly string[]>>

const readAsked = ({ askedBefore }: Pick<RequestRow, 'askedBefore'>): AskedBefore => JSON.parse(askedBefore ?? '{}') as AskedBefore

/** The reasons for which a field was asked for in earlier rounds. */
export const askedReasons = (request: Pick<RequestRow, 'askedBefore'>, field: string): string[] => [...(readAsked(request)[field] ?? [])]

/** The same after another round. */
export const withAsked = (request: Pick<RequestRow, 'askedBefore'>, items: SupplementAsk['items']): string =>
  JSON.stringify({ ...readAsked(request), ...Object.fromEntries(items.map(({ field, reason }) => [field, [...new Set([...askedReasons(request, field), reason])]])) })

/** One round as the log tells it later: 证件照：照片不清楚，请重拍. */
export const askedInWords = ({ definition, texts }: CatalogEntry, { items, message }: SupplementAsk): string => {
  const papers = new Set(fieldsOf<Field>(definition).filter(({ kind }) => fieldKinds[kind].asks === 'paper').map(({ key }) => key))
  const lines = items.map(({ field, reason, note }) => `${texts.fields[field]?.label ?? field}：${[reasonText(papers.has(field), reason), note].filter(Boolean).join('，')}`)
  return [...lines, message].filter(Boolean).join('\n')
}

/** The words of a reason; an old code that is no longer offered still shows itself. */
export const reasonText = (isPaper: boolean, code: string): string => new Map(reasonsOf(isPaper).map((reason) => [reason.code, reason.text])).get(code) ?? code
