import { type Answers } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { holds } from '@shared/catalog/conditions'
import { type FormFacts } from '@shared/catalog/facts'
import { type RequestRow } from './entities'

/** What was declared and must be weighed, for those who handle the request; null where there is nothing. */
export const flagOf = ({ definition: { flags = [] }, texts }: CatalogEntry, values: Answers, facts: FormFacts): string | null =>
  flags.filter(({ when }) => holds(when, values, facts)).map(({ key }) => texts.flags?.[key] ?? key).join('\n') || null

/** One more hint beside those that stand there: what somebody declared and what colleagues noted are both weighed. */
export const withFlag = ({ flag }: Pick<RequestRow, 'flag'>, added: string): Pick<RequestRow, 'flag'> => ({ flag: [flag, added].filter(Boolean).join('\n') })
