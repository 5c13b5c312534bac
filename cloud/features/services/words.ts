import { type AnyServiceTexts } from '@shared/catalog/types'

type Texts = { readonly [key: string]: Texts | string | undefined } | readonly string[]

/** Every text of a service by its path, such as fields.photo.help. */
export const textPaths = (texts: object, prefix = ''): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(texts) as [string, Texts | string | undefined][]) {
    const path = prefix ? `${prefix}.${key}` : key
    if (typeof value === 'string') found.set(path, value)
    else if (value !== undefined) for (const [inner, text] of textPaths(value, path)) found.set(inner, text)
  }
  return found
}

/** The same with an empty help where a question has none, so that the bureau can give it one. */
export const withBlankHelps = (texts: AnyServiceTexts): AnyServiceTexts =>
  ({ ...texts, fields: Object.fromEntries(Object.entries(texts.fields).map(([key, words]) => [key, { ...words, help: words.help ?? '' }])) })

/** The same texts with those at the given paths replaced; a path that no text has any more changes nothing. */
export const withTexts = <T extends object>(texts: T, replaced: Readonly<Record<string, string>>, prefix = ''): T => {
  if (Object.keys(replaced).length === 0) return texts
  const changed = Object.entries(texts as Record<string, Texts | string | undefined>).map(([key, value]): [string, unknown] => {
    const path = prefix ? `${prefix}.${key}` : key
    if (typeof value === 'string') return [key, Object.hasOwn(replaced, path) ? replaced[path] : value]
    return [key, value === undefined ? undefined : withTexts(value, replaced, path)]
  })
  // Same keys, same kinds of values: only words are others.
  return (Array.isArray(texts) ? changed.map(([, value]) => value) : Object.fromEntries(changed)) as T
}
