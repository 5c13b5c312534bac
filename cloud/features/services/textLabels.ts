import { type SettingText, type TextGroup } from '@shared/contract/bureauServices'
import { type AnyFieldWords, type AnyServiceTexts } from '@shared/catalog/types'
import { textLabelTexts as labels } from '@shared/text/settings'

export type TextLabel = Pick<SettingText, 'group' | 'item' | 'subject' | 'label'>

const ofQuestion = (words: AnyFieldWords | undefined, key: string, [kind, option]: readonly string[]): { subject: string; label: string } => {
  const subject = words?.label || key
  if (kind === 'options') return { subject, label: labels.option }
  if (kind === 'hints') return { subject, label: `${words?.options?.[option ?? ''] ?? ''} · ${labels.hint}` }
  return { subject, label: kind === 'help' ? labels.help : labels.label }
}

const ofCheck = ({ check }: AnyServiceTexts, [part = '', key = '', ...rest]: readonly string[]): { item: string; subject: string; label: string } => {
  if (part === 'decides') return { item: 'check.decides', subject: '', label: labels.decides }
  const item = `check.${part}.${key}`
  if (part === 'questions') return { item, ...ofQuestion(check?.questions[key], key, rest) }
  const of = { title: labels.verdict, text: labels.reason, steps: labels.step } as const
  return { item, subject: check?.outcomes[key]?.title || key, label: of[rest[0] as keyof typeof of] ?? labels.reason }
}

/** What a text is, in words, by its path; drawn from the service itself, so that any service can be edited. */
export const labelOf = (path: string, texts: AnyServiceTexts): TextLabel => {
  const [group = '', key = '', ...rest] = path.split('.')
  const item = `${group}.${key}`
  switch (group) {
    case 'stages': return { group, item, subject: texts.stages[key]?.title ?? key, label: rest[0] === 'usual' ? labels.usual : labels.stageTitle }
    case 'sections': return { group, item, subject: texts.sections[key] ?? key, label: labels.heading }
    case 'fields': return { group, item, ...ofQuestion(texts.fields[key], key, rest) }
    case 'check': return { group, ...ofCheck(texts, [key, ...rest]) }
    case 'results': return { group, item, subject: texts.results?.[key] ?? key, label: labels.result }
    case 'flags': return { group, item, subject: texts.flags?.[key] ?? key, label: labels.flag }
    // Also whatever a later service may bring: it is edited, if under a plain name.
    default: return { group: 'head' satisfies TextGroup, item: 'head', subject: '', label: labels[group as keyof typeof labels] ?? path }
  }
}
