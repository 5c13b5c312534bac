import { DomainError } from '@shared/domain/error'

/** Where a page ended: the sort time and the id of its last row. */
export interface Cursor {
  at: number
  id: string
}

export const encodeCursor = ({ at, id }: Cursor): string => `${at}_${id}`

/** Throws `bad_request` for a cursor that we did not make. */
export const decodeCursor = (text: string | undefined): Cursor | null => {
  if (text === undefined) return null
  const [, at, id] = /^(\d{1,15})_([0-9A-Z]{26})$/.exec(text) ?? []
  if (!at || !id) throw new DomainError('bad_request')
  return { at: Number(at), id }
}
