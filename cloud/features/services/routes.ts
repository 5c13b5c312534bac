import { type CatalogEntry, directories } from '@shared/catalog/catalog'
import { contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { asHandler, type StaffActor } from '../../middleware/actor'
import { command, query, type Route } from '../../middleware/endpoints'
import { type Forms } from './effective'
import { listChanges } from './history'
import { previewService } from './preview'
import { presentDirectory, presentService, presentServiceBrief } from './presenter'
import { presentServiceWords } from './serviceWords'
import { assertBureau, presentServiceSettings, presentSettingsList, presentSharedSettings } from './settingsPresenter'
import { keptServiceSettings, saveServiceSettings, saveSharedSettings } from './saveSettings'

/** The form that is filled in now, or the edition that is named. */
const findEntry = (forms: Forms, key: string, version: string | undefined): CatalogEntry =>
  version === undefined ? forms.current(key) : forms.of({ serviceKey: key, formVersion: Number(version) })

/** To everybody who handles no requests there is no such service as one that only the staff begin. */
const seenOutside = (entry: CatalogEntry): CatalogEntry => {
  if (entry.definition.begun === 'byStaff') throw new DomainError('service_unavailable')
  return entry
}

const handlesRequests = (staff: StaffActor): boolean => asHandler(staff).assignments.length > 0

export const serviceRoutes: readonly Route[] = [
  query(contract.listServices, async ({ services }) => {
    const { forms, settings } = await services.network.current()
    return { services: [...forms.all().map(presentServiceBrief), ...directories.map(presentDirectory)], hotline: settings.hotline }
  }),
  query(contract.getServiceWords, async ({ services }) => presentServiceWords((await services.network.current()).forms)),
  query(contract.listCounterServices, async ({ services, staff }) => {
    const { forms } = await services.network.current()
    return { services: [...forms.all(), ...(handlesRequests(staff) ? forms.byStaff() : [])].map(presentServiceBrief) }
  }),
  query(contract.getService, async ({ services, params, query: { version } }) => {
    const { forms } = await services.network.current()
    return presentService(seenOutside(findEntry(forms, params.key, version)), forms)
  }),
  query(contract.getCounterService, async ({ services, staff, params, query: { version } }) => {
    const { forms } = await services.network.current()
    const entry = findEntry(forms, params.key, version)
    return presentService(handlesRequests(staff) ? entry : seenOutside(entry), forms)
  }),
  query(contract.listServiceSettings, async ({ services, staff }) => {
    assertBureau(staff)
    return presentSettingsList(await services.network.current())
  }),
  query(contract.getServiceSettings, async ({ services, staff, params }) => {
    assertBureau(staff)
    return presentServiceSettings(params.key, await services.network.current())
  }),
  command(contract.saveServiceSettings, {
    prepare: keptServiceSettings,
    run: saveServiceSettings,
    present: async ({ services }, key) => presentServiceSettings(key, await services.network.current()),
  }),
  query(contract.previewService, previewService),
  query(contract.getSharedSettings, async ({ services, staff }) => {
    assertBureau(staff)
    return presentSharedSettings(await services.network.current())
  }),
  command(contract.saveSharedSettings, {
    run: saveSharedSettings,
    present: async ({ services }) => presentSharedSettings(await services.network.current()),
  }),
  query(contract.listSettingChanges, async ({ services, staff, params }) => {
    assertBureau(staff)
    return { changes: await listChanges(services, params.key) }
  }),
]
