import { type Answers, fieldsOf } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { DomainError } from '@shared/domain/error'
import { type Sql } from '../../database/database'

/** Every photo that an answer names must be stored, for this very request and field: nobody hands in somebody else's file. */
export const assertFilesStored = async ({ database }: { database: Sql }, requestId: string, { definition }: CatalogEntry, values: Answers): Promise<void> => {
  const named = fieldsOf(definition).filter(({ kind, key }) => kind === 'photo' && values[key] !== undefined).map(({ key }) => ({ key, fileId: String(values[key]) }))
  if (named.length === 0) return
  const rows = await database.query<{ id: string; field: string }>("SELECT id, field FROM stored_file WHERE requestId = ? AND state = 'stored' LIMIT 200", [requestId])
  const missing = named.filter(({ key, fileId }) => !rows.some(({ id, field }) => id === fileId && field === key))
  if (missing.length > 0) throw new DomainError('invalid_input', { fields: Object.fromEntries(missing.map(({ key }) => [key, { code: 'photo_missing' }])) })
}
