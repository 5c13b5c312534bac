import { type contract } from '@shared/contract/contract'
import { type ServiceOverride } from '@shared/contract/bureauServices'
import { type SharedSettings } from '@shared/catalog/settings'
import { DomainError } from '@shared/domain/error'
import { type Problem } from '@shared/domain/problem'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { raiseNetworkVersion } from '../network/network'
import { settingChangeTable } from './entities'
import { sharedSubject } from './overrides'
import { assertBureau, shippedEntry, wordable } from './settingsPresenter'

interface Setting {
  subject: string
  /** The version that was seen. */
  version: number
  content: ServiceOverride | SharedSettings
  note: string
}

/** Adds a version; every instance goes by it with its next call. Throws `stale_version` when somebody else was first. */
const keep = async (tx: Transaction, { clock }: Services, staff: StaffActor, { subject, version, content, note }: Setting): Promise<string> => {
  // First, for it makes the next one wait: two who save at once are told apart below.
  await raiseNetworkVersion(tx)
  const [latest] = await tx.query<{ version: number | null }>('SELECT MAX(version) AS version FROM setting_change WHERE subject = ?', [subject])
  if ((latest?.version ?? 0) !== version) throw new DomainError('stale_version', { version: latest?.version ?? 0 })
  await insert(tx, settingChangeTable, { id: newId(clock), subject, version: version + 1, content: JSON.stringify(content), note: note || null, staffId: staff.id, changedAt: clock.now() })
  return subject
}

/** Only what the service has: a stage or a text that is not there would change nothing, and nobody would notice. Throws `invalid_input`. */
export const keptServiceSettings = async ({ services, staff, params, body }: Pick<Call<typeof contract.saveServiceSettings>, 'services' | 'staff' | 'params'> & { body: ServiceOverride }): Promise<ServiceOverride> => {
  assertBureau(staff)
  const entry = shippedEntry(params.key, await services.network.current())
  const { definition } = entry
  const paths = wordable(entry)
  const unknown = [
    ...Object.keys(body.limits).filter((key) => !definition.stages.some((stage) => stage.key === key)).map((key) => `limits.${key}`),
    ...Object.keys(body.texts).filter((path) => !paths.has(path)).map((path) => `texts.${path}`),
  ]
  if (unknown.length > 0) throw new DomainError('invalid_input', { fields: Object.fromEntries(unknown.map((path): [string, Problem] => [path, { code: 'unknown_item' }])) })
  // What is as the program comes is no change: a later release may word it better.
  const changed = Object.entries(body.texts).filter(([path, text]) => paths.get(path) !== text)
  return { isOpen: body.isOpen, limits: body.limits, texts: Object.fromEntries(changed) }
}

export const saveServiceSettings = (tx: Transaction, { services, staff, params, body }: Call<typeof contract.saveServiceSettings>, content: ServiceOverride): Promise<string> =>
  keep(tx, services, staff, { subject: params.key, version: body.version, content, note: body.note })

export const saveSharedSettings = async (tx: Transaction, { services, staff, body }: Call<typeof contract.saveSharedSettings>): Promise<string> => {
  assertBureau(staff)
  const { version, note, ...content } = body
  return keep(tx, services, staff, { subject: sharedSubject, version, content, note })
}
