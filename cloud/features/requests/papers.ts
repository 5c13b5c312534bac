import { type Answers, fieldsOf } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type Field } from '@shared/catalog/types'
import { DomainError } from '@shared/domain/error'
import { type Problem } from '@shared/domain/problem'
import { threadFileField } from '@shared/domain/thread'
import { fieldKinds } from '@shared/fields'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'

/**
 * What an answer names must be there: every file stored for this very request and field, so that nobody hands in
 * somebody else's, and no certificate photo that nobody approved; every station a unit of the network. Throws `invalid_input`.
 */
export const assertNamedThingsExist = async ({ database }: Pick<Services, 'database'>, { byCode }: NetworkView, requestId: string, { definition }: CatalogEntry, values: Answers): Promise<void> => {
  const fields = fieldsOf<Field>(definition)
  const rows = fields.some(({ kind, key }) => fieldKinds[kind].filesOf(values[key]).length > 0)
    ? await database.query<{ id: string; field: string; approvedAt: number | null }>("SELECT id, field, approvedAt FROM stored_file WHERE requestId = ? AND state = 'stored' AND field <> ? LIMIT 200", [requestId, threadFileField])
    : []
  const missing = fields.filter(({ kind, key }) => {
    const rules = fieldKinds[kind]
    const areFilesThere = rules.filesOf(values[key]).every((fileId) => rows.some(({ id, field }) => id === fileId && field === key))
    return !areFilesThere || rules.unitsOf(values[key]).some((code) => !byCode(code))
  })
  const unapproved = fields.filter(({ kind, key }) => {
    const { judgedAs, filesOf } = fieldKinds[kind]
    return judgedAs === 'portrait' && rows.some(({ id, approvedAt }) => approvedAt === null && filesOf(values[key]).includes(id))
  })
  const problems = [
    ...unapproved.map(({ key }): [string, Problem] => [key, { code: 'photo_not_approved' }]),
    ...missing.map(({ key, kind }): [string, Problem] => [key, fieldKinds[kind].missing]),
  ]
  if (problems.length > 0) throw new DomainError('invalid_input', { fields: Object.fromEntries(problems) })
}
