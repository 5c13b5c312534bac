import { type Answers } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { holds } from '@shared/catalog/conditions'
import { type FormFacts } from '@shared/catalog/facts'

/** What was declared and must be weighed, for those who handle the request; null where there is nothing. */
export const flagOf = ({ definition: { flags = [] }, texts }: CatalogEntry, values: Answers, facts: FormFacts): string | null =>
  flags.filter(({ when }) => holds(when, values, facts)).map(({ key }) => texts.flags?.[key] ?? key).join('\n') || null
