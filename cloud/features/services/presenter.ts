import { type CatalogEntry, type Directory } from '@shared/catalog/catalog'
import { type AnyFieldWords, type AnyServiceTexts, type Field } from '@shared/catalog/types'
import { type ServedCheck, type ServedField, type ServedService, type ServiceBrief } from '@shared/contract/services'
import { limitWithExtension } from '@shared/text/due'
import { categoryTexts } from '@shared/text/labels'
import { type Forms } from './effective'

export const presentServiceBrief = ({ definition, texts }: CatalogEntry): ServiceBrief => ({
  key: definition.key,
  title: texts.title,
  summary: texts.summary,
  category: { code: definition.category, text: categoryTexts[definition.category] },
  icon: definition.icon,
  hasCheck: definition.check !== undefined,
  ...(definition.begun === 'byStaff' ? { byStaff: true } : {}),
})

export const presentDirectory = ({ key, category, icon, opens, texts: { title, summary } }: Directory): ServiceBrief => ({
  key, title, summary, category: { code: category, text: categoryTexts[category] }, icon, hasCheck: false, opens,
})

const presentOptions = (options: readonly string[], words: AnyFieldWords | undefined): ServedField['options'] =>
  options.map((value) => {
    const hint = words?.hints?.[value]
    return { value, text: words?.options?.[value] ?? '', ...(hint ? { hint } : {}) }
  })

const presentField = ({ key, kind, optional, options = [], exclusive, dates, pages, prefill, sameAs, when }: Field, words: AnyFieldWords | undefined): ServedField => ({
  key, kind,
  optional: optional ?? false,
  label: words?.label ?? '',
  // Empty where neither the program nor the bureau says anything.
  help: words?.help || null,
  options: presentOptions(options, words),
  prefill: prefill ?? null,
  when: when ?? null,
  ...(exclusive ? { exclusive } : {}), ...(dates ? { dates } : {}), ...(pages ? { pages } : {}), ...(sameAs ? { sameAs } : {}),
})

const noWords: NonNullable<AnyServiceTexts['check']> = { questions: {}, outcomes: {}, decides: '' }

/** 我能办吗 with its words. A service that is closed helps nobody: it is not named. */
const presentCheck = ({ definition: { check }, texts: { check: words = noWords } }: CatalogEntry, forms: Forms): ServedCheck | null => {
  if (!check) return null
  const titles = new Map(forms.all().map(({ definition, texts }) => [definition.key, texts.title]))
  return {
    isGate: check.isGate ?? false,
    decides: words.decides,
    questions: check.questions.map((question) => presentField(question, words.questions[question.key])),
    outcomes: check.outcomes.map(({ key, verdict, when, service }) => {
      const title = service && titles.get(service)
      const { steps = [], ...said } = words.outcomes[key] ?? { title: '', text: '' }
      return { key, verdict, when: when ?? null, ...said, steps: [...steps], service: service && title ? { key: service, title } : null }
    }),
  }
}

export const presentStages = ({ definition, texts }: CatalogEntry): ServedService['stages'] =>
  definition.stages.map(({ key, kind, limit, extension }) => ({
    key, kind, title: texts.stages[key]?.title ?? '', limitText: texts.stages[key]?.usual ?? (limit ? limitWithExtension(limit, extension) : null),
  }))

/** The definition with its words, ready to be drawn. */
export const presentService = (entry: CatalogEntry, forms: Forms): ServedService => {
  const { definition, texts } = entry
  return {
    ...presentServiceBrief(entry),
    version: definition.version,
    check: presentCheck(entry, forms),
    sections: definition.sections.map(({ key, when, fields }) => ({
      key, title: texts.sections[key] ?? '', when: when ?? null, fields: fields.map((field) => presentField(field, texts.fields[field.key])),
    })),
    stages: presentStages(entry),
  }
}
