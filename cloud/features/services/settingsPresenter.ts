import { type CatalogEntry } from '@shared/catalog/catalog'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type contract } from '@shared/contract/contract'
import { categoryTexts } from '@shared/text/labels'
import { DomainError } from '@shared/domain/error'
import { type StaffActor } from '../../middleware/actor'
import { type NetworkView } from '../network/network'
import { noChange } from './overrides'
import { labelOf } from './textLabels'
import { textPaths, withBlankHelps } from './words'

/** Services are the bureau's: an administrator of a station does not change them for everybody. */
export const assertBureau = ({ assignments }: StaffActor): void => {
  if (!assignments.some(({ unitKind, role }) => unitKind === 'bureau' && role === 'administrator')) throw new DomainError('forbidden')
}

/** The newest edition of a service as the program comes. Throws `not_found`. */
export const shippedEntry = (key: string, { forms }: NetworkView): CatalogEntry => {
  const entry = forms.shipped().find(({ definition }) => definition.key === key)
  if (!entry) throw new DomainError('not_found')
  return entry
}

/** What the bureau may word anew, by path. */
export const wordable = ({ texts }: CatalogEntry): ReadonlyMap<string, string> => textPaths(withBlankHelps(texts))

const presentLine = ({ definition: { key, category, stages }, texts }: CatalogEntry, { overrides }: NetworkView) => {
  const kept = overrides.services.get(key)
  const { limits, texts: words } = kept?.content ?? noChange
  return {
    key, category: { code: category, text: categoryTexts[category] }, changes: Object.keys(limits).length + Object.keys(words).length,
    defaults: stages.filter((stage) => stage.bureauDefault && limits[stage.key] === undefined).length,
    title: kept?.content.texts.title ?? texts.title, isOpen: kept?.content.isOpen ?? true, changedAt: kept?.changedAt ?? null, version: kept?.version ?? 0,
  }
}

export const presentSettingsList = (network: NetworkView): AnswerOf<typeof contract.listServiceSettings> => ({
  services: network.forms.shipped().map((entry) => presentLine(entry, network)),
})

/** One service for the bureau: what holds beside what the program comes with. Here, and only here, defaults of ours are called so. */
export const presentServiceSettings = (key: string, network: NetworkView): AnswerOf<typeof contract.getServiceSettings> => {
  const shipped = shippedEntry(key, network)
  const override = network.overrides.services.get(key)?.content ?? noChange
  return {
    ...presentLine(shipped, network),
    stages: shipped.definition.stages.map(({ key: stage, kind, limit, bureauDefault }) => ({
      key: stage, kind, title: override.texts[`stages.${stage}.title`] ?? shipped.texts.stages[stage]?.title ?? '',
      limit: override.limits[stage] ?? limit, shipped: limit, isBureauDefault: bureauDefault === true && override.limits[stage] === undefined,
    })),
    texts: [...wordable(shipped)].map(([path, text]) => ({ path, text: override.texts[path] ?? text, shipped: text, ...labelOf(path, shipped.texts) })),
    override,
  }
}

export const presentSharedSettings = ({ overrides, settings }: NetworkView): AnswerOf<typeof contract.getSharedSettings> => ({
  version: overrides.shared?.version ?? 0, hotline: settings.hotline, banks: settings.banks.map((bank) => ({ ...bank })),
})
