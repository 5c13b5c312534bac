import { fieldSources, fieldTypes, fillFields, sourcesOf, type FieldSource, type FieldType } from '../domain/subscriptionFields'
import { type NotificationTemplate, notificationTemplates, type NotificationParams, fillTemplate } from './notifications'
import { wechatFallbacks, wechatMessages, wechatWordsOf } from './wechatMessages'

const templates = Object.keys(notificationTemplates) as NotificationTemplate[]
const sent = templates.filter((template) => wechatMessages[template] !== null)

/** Every field that a template of WeChat's library may have, with everything that may stand in it. */
const everyField = Object.fromEntries(fieldTypes.flatMap((type) => sourcesOf[type].map((source, at): [string, FieldSource] => [`${type}${at + 1}`, source])))

const bounds: Readonly<Record<FieldType, RegExp>> = {
  thing: /^[^\p{Cc}]{1,20}$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  time: /^\d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d$/,
  character_string: /^[\x21-\x7E]{1,32}$/,
}

const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

const filled = (template: NotificationTemplate, params: NotificationParams) => {
  const words = wechatMessages[template]
  if (!words) throw new Error('it does not leave by WeChat')
  return fillFields(everyField, {
    subject: fillTemplate(words.subject, params), what: fillTemplate(words.what, params), state: words.state, place: String(params.unit ?? ''), number: String(params.number ?? ''), when: Date.UTC(2026, 11, 31, 23),
  }, wechatFallbacks)
}

describe('every message that leaves by WeChat', () => {
  const longest = '上海市杨浦区退役军人事务局示范性长名称'.repeat(12)
  const params: readonly (readonly [string, string])[] = [
    ['the longest values', longest], ['characters outside of the plane', '𠮷'.repeat(60)], ['pictures and breaks', '👨‍👩‍👧\n\t第一行\r\n'.repeat(20)], ['no values', ''],
  ]
  it.each(sent.flatMap((template) => params.map(([case_, value]) => [template, case_, value] as const)))('%s keeps the bounds of every field with %s', (template, _case, value) => {
    const names = Object.values(notificationTemplates[template]).flatMap(namesIn)
    const values = filled(template, Object.fromEntries(names.map((name) => [name, value])))
    for (const [name, shown] of Object.entries(values)) expect([name, shown]).toEqual([name, expect.stringMatching(bounds[name.replace(/\d+$/, '') as FieldType])])
  })

  it.each(sent)('%s names nothing but what its message has', (template) => {
    const words = wechatMessages[template]
    const known = Object.values(notificationTemplates[template]).flatMap(namesIn)
    expect(namesIn(`${words?.subject}${words?.what}`).filter((name) => !known.includes(name))).toEqual([])
  })

  it.each(sent)('%s says what comes next without being cut: its own words, and a number or a short name in them', (template) => {
    const words = wechatMessages[template]
    expect(fillTemplate(words?.what ?? '', { count: 99, line: 99, when: '12月31日 14:30', stage: '区里复核', state: '已经推荐给单位' }).length).toBeLessThanOrEqual(20)
  })

  it('can stand in every field that the settings may name', () => expect(new Set(Object.values(everyField))).toEqual(new Set(fieldSources)))
})

describe('messages', () => {
  it('of a newer release are left to it', () => {
    expect(wechatWordsOf('from_tomorrow')).toBeNull()
    expect(wechatWordsOf('toString')).toBeNull()
  })

  it('to the desk of the staff do not leave it', () => {
    for (const template of ['request_arrived', 'ledger_unaccounted', 'calls_waiting', 'thread_message'] as const) expect(wechatWordsOf(template)).toBeNull()
  })
})
