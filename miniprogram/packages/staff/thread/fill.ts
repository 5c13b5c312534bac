import { type ThreadView } from '@shared/contract/thread'

/** What the marks of a template stand for on this request; what is not known stays, and is told. */
export const valuesFor = ({ messages, number, title, unitName }: ThreadView, staffName: string): Readonly<Record<string, string>> => {
  const applicant = messages.filter(({ side }) => side === 'applicant').slice(-1)[0]
  return { ...(applicant ? { name: applicant.by } : {}), number, title, service: title, unit: unitName, staff: staffName }
}

const mark = /\{([A-Za-z]+)\}/g

/** A template with its marks filled in. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string => text.replace(mark, (whole, name: string) => values[name] ?? whole)

/** Marks that are still to be written out by hand. */
export const openMarks = (text: string): string[] => [...new Set(text.match(mark) ?? [])]
