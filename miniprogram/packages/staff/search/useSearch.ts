import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type QueueRow } from '@shared/contract/staffRequests'
import { type ApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { sentenceFor } from '@/api/problemText'
import { type Paged, usePaged } from '@/api/usePaged'

interface Asked {
  text: string
  street: string | null
}

export interface Search {
  typed: Asked
  type: (typed: Partial<Asked>) => void
  /** Looks for what stands there; nothing is looked for while somebody types. */
  find: () => void
  isAsked: boolean
  found: Paged<QueueRow>
  /** What is wrong with the text or the street, as a sentence; any other refusal stays with the list. */
  problems: { text: string | null; street: string | null }
  needsStreet: boolean
  isWholeOnly: boolean
}

const problemOf = (error: ApiError | null, field: 'text' | 'street'): string | null => {
  const problem = error?.fields[field]
  return problem ? sentenceFor(problem) : null
}

/** The search of the staff: a text, a street where one is needed, and what is found, page by page. */
export const useSearch = (): Search => {
  const [typed, setTyped] = useState<Asked>({ text: '', street: null })
  const [asked, setAsked] = useState<(Asked & { turn: number }) | null>(null)
  const [isWholeOnly, setWholeOnly] = useState(false)
  const found = usePaged<QueueRow>(async (after) => {
    if (!asked) return { rows: [], next: null }
    const { requests, next, isWholeOnly: isOnly } = await call(contract.findRequests, { body: { text: asked.text, after, ...(asked.street ? { street: asked.street } : {}) } })
    setWholeOnly(isOnly)
    return { rows: requests, next }
  }, [asked])
  const { error } = found.remote
  const street = problemOf(error, 'street')
  return {
    typed, found, isWholeOnly: asked !== null && isWholeOnly,
    type: (more) => setTyped((now) => ({ ...now, ...more })),
    find: () => {
      if (typed.text.trim()) setAsked((now) => ({ ...typed, text: typed.text.trim(), turn: (now?.turn ?? 0) + 1 }))
    },
    isAsked: asked !== null,
    problems: { text: problemOf(error, 'text'), street },
    needsStreet: street !== null || typed.street !== null || (asked !== null && isWholeOnly),
  }
}
