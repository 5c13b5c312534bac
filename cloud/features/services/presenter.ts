import { type CatalogEntry } from '@shared/catalog/catalog'
import { type ServedService, type ServiceBrief } from '@shared/contract/services'
import { limitText } from '@shared/text/due'
import { categoryTexts } from '@shared/text/labels'

export const presentServiceBrief = ({ definition, texts }: CatalogEntry): ServiceBrief => ({
  key: definition.key,
  title: texts.title,
  summary: texts.summary,
  category: { code: definition.category, text: categoryTexts[definition.category] },
  icon: definition.icon,
})

/** The definition with its words, ready to be drawn. */
export const presentService = (entry: CatalogEntry): ServedService => {
  const { definition, texts } = entry
  return {
    ...presentServiceBrief(entry),
    version: definition.version,
    sections: definition.sections.map((section) => ({
      key: section.key,
      title: texts.sections[section.key] ?? '',
      fields: section.fields.map((field) => ({
        key: field.key,
        kind: field.kind,
        label: texts.fields[field.key]?.label ?? '',
        help: texts.fields[field.key]?.help ?? null,
        optional: field.optional ?? false,
        options: (field.options ?? []).map((value) => ({ value, text: texts.options[value] ?? '' })),
        prefill: field.prefill ?? null,
        when: field.when ? { field: field.when.field, in: [...field.when.in] } : null,
      })),
    })),
    stages: definition.stages.map(({ key, kind, limit }) => ({
      key, kind, title: texts.stages[key]?.title ?? '', limitText: texts.stages[key]?.usual ?? (limit ? `${limitText(limit)}内` : null),
    })),
  }
}
