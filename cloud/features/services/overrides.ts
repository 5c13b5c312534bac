import { type ServiceOverride } from '@shared/contract/bureauServices'
import { type SharedSettings, shippedSettings } from '@shared/catalog/settings'
import { type Sql } from '../../database/database'

export const sharedSubject = 'shared'

interface Kept<T> {
  content: T
  version: number
  changedAt: number
}

/** What the bureau set, by subject; where it set nothing, things are as the program comes. */
export interface Overrides {
  services: ReadonlyMap<string, Kept<ServiceOverride>>
  shared: Kept<SharedSettings> | null
}

export const noOverrides: Overrides = { services: new Map(), shared: null }

/** As the program comes. */
export const noChange: ServiceOverride = { isOpen: true, limits: {}, texts: {} }

export const sharedOf = ({ shared }: Overrides): SharedSettings => shared?.content ?? shippedSettings

/** What holds now, in one statement: read when the version of the network moved on, not with every call. */
export const readOverrides = async (sql: Sql): Promise<Overrides> => {
  const rows = await sql.query<{ subject: string; version: number; content: string; changedAt: number }>(
    `SELECT c.subject, c.version, c.content, c.changedAt FROM setting_change c
     JOIN (SELECT subject, MAX(version) AS version FROM setting_change GROUP BY subject) latest ON latest.subject = c.subject AND latest.version = c.version`)
  const kept = rows.map(({ subject, version, content, changedAt }) => ({ subject, version, changedAt, content: JSON.parse(content) as unknown }))
  const shared = kept.find(({ subject }) => subject === sharedSubject)
  return {
    services: new Map(kept.filter((one) => one !== shared).map((one) => [one.subject, one as Kept<ServiceOverride>])),
    shared: (shared as Kept<SharedSettings> | undefined) ?? null,
  }
}
