/** Markup that may stand in a page as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (value: string | Markup | readonly Markup[]): string => {
  if (value instanceof Markup) return value.text
  return typeof value === 'string' ? value.replace(/[&<>"']/g, (character) => entities[character] ?? '') : value.map(({ text }) => text).join('')
}

/** Builds markup; every text that is put into it is escaped, so that what people wrote is read and never run. */
export const html = (parts: TemplateStringsArray, ...values: readonly (string | Markup | readonly Markup[])[]): Markup =>
  new Markup(parts.reduce((page, part, index) => page + escaped(values[index - 1] ?? '') + part))
