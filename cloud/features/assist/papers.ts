import { archiveTexts } from '@shared/text/assist'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { type HandledRequest } from './opened'
import { safeName } from './safeName'

export interface NamedPaper {
  id: string
  /** As it is called in the archive: 01 身份证正面.jpg. */
  name: string
  size: number
  createdAt: number
}

const extensions: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'application/pdf': 'pdf' }

/** The files that the answers name, in the order of the form; retakes that nothing names any more stay behind. */
export const papersOf = async (sql: Sql, { request, sections }: Pick<HandledRequest, 'request' | 'sections'>): Promise<NamedPaper[]> => {
  const named = sections.flatMap(({ answers }) => answers).flatMap(({ label, files }) =>
    files.map((id, index) => ({ id, label: files.length > 1 ? archiveTexts.page(label, index + 1) : label })))
  if (named.length === 0) return []
  const rows = await sql.query<{ id: string; mediaType: string; size: number; createdAt: number }>(
    `SELECT id, mediaType, size, createdAt FROM stored_file WHERE requestId = ? AND state = 'stored' AND id IN (${holes(named)})`, [request.id, ...named.map(({ id }) => id)])
  const stored = new Map(rows.map((row) => [row.id, row]))
  return named.flatMap(({ id, label }, index) => {
    const row = stored.get(id)
    return row ? [{ id, size: row.size, createdAt: row.createdAt, name: `${String(index + 1).padStart(2, '0')} ${safeName(label)}.${extensions[row.mediaType] ?? 'bin'}` }] : []
  })
}
