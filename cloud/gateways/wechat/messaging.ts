import { type FieldSource, fieldTypeOf, sourcesOf } from '@shared/domain/subscriptionFields'
import { type ConsentKind, consentKinds, type SubscriptionKey, subscriptionKeys } from '@shared/domain/subscriptions'

/** A template of the app as the bureau picked it from WeChat's library. */
export interface SubscriptionTemplate {
  id: string
  kind: ConsentKind
  /** By its fields, such as thing1, what stands in them. */
  fields: Readonly<Record<string, FieldSource>>
}

/** What the operator says of the messages of the app. */
export interface Messaging {
  /** A key without one is not sent by WeChat. */
  templates: Readonly<Partial<Record<SubscriptionKey, SubscriptionTemplate>>>
  /** The token of 消息推送; null: nothing that calls itself WeChat is believed. */
  pushToken: string | null
  /** Our own address as WeChat reaches it, where it fetches pictures; null: pictures are looked at by people. */
  publicUrl: string | null
}

/** What is wrong with a setting, in words for the operator. */
class TemplateError extends Error {}

const readField = (word: string): [string, FieldSource] => {
  const [name = '', source = ''] = word.split('=')
  const type = fieldTypeOf(name)
  if (!type) throw new TemplateError(`${name} is no field that can be filled: thing1, phrase2, time3, date4, character_string5`)
  const allowed = sourcesOf[type].find((known) => known === source)
  if (!allowed) throw new TemplateError(`${name} takes ${sourcesOf[type].join(', ')}, not "${source}"`)
  return [name, allowed]
}

/**
 * Reads 'ID [once|lasting] thing1=subject thing2=what time3=when': the id of the template, how long a consent to it holds, and what stands in
 * each of its fields. Throws an Error whose message the operator understands.
 */
export const readTemplate = (text: string): SubscriptionTemplate => {
  const [id = '', ...rest] = text.trim().split(/\s+/)
  if (!/^[\w-]{1,64}$/.test(id)) throw new TemplateError('it begins with the id of the template')
  const kind = consentKinds.find((known) => known === rest[0])
  const fields = rest.slice(kind ? 1 : 0).map(readField)
  if (fields.length === 0) throw new TemplateError('it names the fields of the template, such as thing1=subject')
  if (new Set(fields.map(([name]) => name)).size < fields.length) throw new TemplateError('it names a field twice')
  return { id, kind: kind ?? 'once', fields: Object.fromEntries(fields) }
}

/** The subscription that a template of the app belongs to, or null. */
export const subscriptionOf = ({ templates }: Messaging, templateId: string): { key: SubscriptionKey; template: SubscriptionTemplate } | null => {
  for (const key of subscriptionKeys) {
    const template = templates[key]
    if (template?.id === templateId) return { key, template }
  }
  return null
}
