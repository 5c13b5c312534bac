import { epoch, integer, nullable, table, text, ulid, varchar } from '../../database/table'

/**
 * Everything that the bureau ever set: the highest version of a subject holds now, those before it are the history.
 * The subject is the key of a service, or `shared`.
 */
export const settingChangeTable = table({
  name: 'setting_change',
  columns: {
    id: ulid(),
    subject: varchar(64),
    version: integer(),
    content: text(),
    note: nullable(varchar(500)),
    staffId: ulid(),
    changedAt: epoch(),
  },
  unique: [['subject', 'version']],
})
