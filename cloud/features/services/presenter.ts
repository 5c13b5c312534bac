import { type CatalogEntry } from '@shared/catalog/catalog'
import { type AnyServiceTexts, type Field } from '@shared/catalog/types'
import { type ServedField, type ServedService, type ServiceBrief } from '@shared/contract/services'
import { limitText } from '@shared/text/due'
import { categoryTexts } from '@shared/text/labels'

export const presentServiceBrief = ({ definition, texts }: CatalogEntry): ServiceBrief => ({
  key: definition.key,
  title: texts.title,
  summary: texts.summary,
  category: { code: definition.category, text: categoryTexts[definition.category] },
  icon: definition.icon,
})

const presentField = ({ key, kind, optional, options = [], exclusive, dates, pages, prefill, when }: Field, words: AnyServiceTexts['fields'][string] | undefined): ServedField => ({
  key, kind,
  optional: optional ?? false,
  label: words?.label ?? '',
  help: words?.help ?? null,
  options: options.map((value) => ({ value, text: words?.options?.[value] ?? '' })),
  prefill: prefill ?? null,
  when: when ?? null,
  ...(exclusive ? { exclusive } : {}), ...(dates ? { dates } : {}), ...(pages ? { pages } : {}),
})

/** The definition with its words, ready to be drawn. */
export const presentService = (entry: CatalogEntry): ServedService => {
  const { definition, texts } = entry
  return {
    ...presentServiceBrief(entry),
    version: definition.version,
    sections: definition.sections.map(({ key, when, fields }) => ({
      key, title: texts.sections[key] ?? '', when: when ?? null, fields: fields.map((field) => presentField(field, texts.fields[field.key])),
    })),
    stages: definition.stages.map(({ key, kind, limit }) => ({
      key, kind, title: texts.stages[key]?.title ?? '', limitText: texts.stages[key]?.usual ?? (limit ? `${limitText(limit)}内` : null),
    })),
  }
}
