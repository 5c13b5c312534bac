import { type ThreadView } from '@shared/contract/thread'

/** What the marks of a template stand for on this request; a name that is not shown here stays a mark, and is told. */
export const valuesFor = ({ number, title, unitName }: Pick<ThreadView, 'number' | 'title' | 'unitName'>, applicantName: string | null): Readonly<Record<string, string>> =>
  ({ ...(applicantName ? { name: applicantName } : {}), number, service: title, unit: unitName })

const mark = /\{([A-Za-z]+)\}/g

/** A template with its marks filled in. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string => text.replace(mark, (whole, name: string) => values[name] ?? whole)

/** Marks that are still to be written out by hand. */
export const openMarks = (text: string): string[] => [...new Set(text.match(mark) ?? [])]
