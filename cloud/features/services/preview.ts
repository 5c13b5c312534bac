import { type contract } from '@shared/contract/contract'
import { type ServedService } from '@shared/contract/services'
import { type Call } from '../../middleware/endpoints'
import { formsOf } from './effective'
import { presentService } from './presenter'
import { keptServiceSettings } from './saveSettings'

/** The service as people would see it, with changes that nobody saved yet; also of one that would be closed. */
export const previewService = async (call: Call<typeof contract.previewService>): Promise<ServedService> => {
  const content = await keptServiceSettings(call)
  const { forms, overrides } = await call.services.network.current()
  const { key } = call.params
  const tried = { ...overrides, services: new Map([...overrides.services, [key, { content: { ...content, isOpen: true }, version: 0, changedAt: call.now }]]) }
  const preview = formsOf(forms.shipped(), tried)
  return presentService(preview.current(key), preview)
}
