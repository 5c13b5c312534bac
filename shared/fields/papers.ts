import * as v from 'valibot'
import { id } from '@shared/contract/values'
import { type Problem } from '@shared/domain/problem'
import { defineFieldKind, type PageBounds } from '@shared/fields/fieldKindRules'
import { answerTexts } from '@shared/text/answers'

export const anyPages: PageBounds = { min: 1, max: 10 }

const problemOf = (pages: number, { min, max }: PageBounds): Problem | null => {
  if (pages < min) return { code: 'papers_too_few', pages, least: min }
  return pages > max ? { code: 'papers_too_many', pages, most: max } : null
}

/** One named paper, page by page: photos or PDF files. */
export const papers = defineFieldKind({
  kind: 'papers',
  asks: 'paper',
  isPrepared: true,
  takes: ['picture', 'pdf'],
  judgedAs: 'paper',
  schema: v.array(id),
  missing: { code: 'papers_missing' },
  isEmpty: (files) => files.length === 0,
  check: (files, { pages }) => {
    const value = [...new Set(files)]
    return { value, problem: problemOf(value.length, pages ?? anyPages) }
  },
  text: (files) => answerTexts.pages(files.length),
  mask: (text) => text,
  filesOf: (files) => files,
})
