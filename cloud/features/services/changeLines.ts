import { type AnswerOf } from '@shared/contract/endpoint'
import { type contract } from '@shared/contract/contract'
import { type ServiceOverride } from '@shared/contract/bureauServices'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type SharedSettings } from '@shared/catalog/settings'
import { type Limit } from '@shared/domain/deadline'
import { limitText } from '@shared/text/due'
import { settingChangeTexts as says } from '@shared/text/settings'
import { labelOf } from './textLabels'
import { textPaths, withBlankHelps } from './words'

export type ChangeLine = AnswerOf<typeof contract.listSettingChanges>['changes'][number]['lines'][number]

const limitWords = (limit: Limit | null | undefined): string => (limit ? limitText(limit) : says.noLimit)
const stateWords = ({ isOpen }: ServiceOverride): string => (isOpen ? says.open : says.closed)

/** What one version of a service's settings changed of the one before, in words; what neither names is as the program comes. */
export const serviceLines = (before: ServiceOverride, after: ServiceOverride, { definition, texts }: CatalogEntry): ChangeLine[] => {
  const shipped = textPaths(withBlankHelps(texts))
  const limits = definition.stages.map(({ key, limit }): ChangeLine =>
    ({ what: says.limit(texts.stages[key]?.title ?? key), from: limitWords(before.limits[key] ?? limit), to: limitWords(after.limits[key] ?? limit) }))
  const words = [...new Set([...Object.keys(before.texts), ...Object.keys(after.texts)])].map((path): ChangeLine => {
    const { subject, label } = labelOf(path, texts)
    const original = shipped.get(path) ?? ''
    return { what: says.text(subject, label), from: before.texts[path] ?? original, to: after.texts[path] ?? original }
  })
  const state = { what: says.isOpen, from: stateWords(before), to: stateWords(after) }
  return [state, ...limits, ...words].filter(({ from, to }) => from !== to)
}

/** The same of banks and hotline. */
export const sharedLines = (before: SharedSettings, after: SharedSettings): ChangeLine[] => {
  const banks = after.banks.flatMap(({ value, text, isOffered }): ChangeLine[] => {
    const old = before.banks.find((bank) => bank.value === value)
    if (!old) return [{ what: says.bankAdded, from: '', to: text }]
    return [
      ...(old.text === text ? [] : [{ what: says.bankName, from: old.text, to: text }]),
      ...(old.isOffered === isOffered ? [] : [{ what: isOffered ? says.bankOffered : says.bankStopped, from: '', to: text }]),
    ]
  })
  const gone = before.banks.filter(({ value }) => !after.banks.some((bank) => bank.value === value)).map(({ text }): ChangeLine => ({ what: says.bankStopped, from: text, to: '' }))
  return [...banks, ...gone, ...(before.hotline === after.hotline ? [] : [{ what: says.hotline, from: before.hotline, to: after.hotline }])]
}
