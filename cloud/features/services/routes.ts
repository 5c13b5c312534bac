import { directories } from '@shared/catalog/catalog'
import { contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { asHandler } from '../../middleware/actor'
import { command, query, type Route } from '../../middleware/endpoints'
import { listChanges } from './history'
import { presentDirectory, presentService, presentServiceBrief } from './presenter'
import { assertBureau, presentServiceSettings, presentSettingsList, presentSharedSettings } from './settingsPresenter'
import { keptServiceSettings, saveServiceSettings, saveSharedSettings } from './saveSettings'

export const serviceRoutes: readonly Route[] = [
  query(contract.listServices, async ({ services }) => {
    const { forms, settings } = await services.network.current()
    return { services: [...forms.all().map(presentServiceBrief), ...directories.map(presentDirectory)], hotline: settings.hotline }
  }),
  query(contract.listCounterServices, async ({ services, staff }) => {
    const { forms } = await services.network.current()
    const own = asHandler(staff).assignments.length > 0 ? forms.byStaff() : []
    return { services: [...forms.all(), ...own].map(presentServiceBrief) }
  }),
  query(contract.getService, async ({ services, actor, params: { key }, query: { version } }) => {
    const { forms } = await services.network.current()
    const entry = version === undefined ? forms.current(key) : forms.of({ serviceKey: key, formVersion: Number(version) })
    // To everybody else there is no such service.
    if (entry.definition.begun === 'byStaff' && !actor?.staff) throw new DomainError('service_unavailable')
    return presentService(entry, forms)
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
