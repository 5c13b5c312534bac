import { type FieldType, fieldTypeOf } from '@shared/domain/subscriptionFields'

export interface ReceivedMessage {
  openid: string
  templateId: string
  page: string
  data: Readonly<Record<string, string>>
}

interface SendBody {
  touser?: string
  template_id?: string
  page?: string
  data?: Readonly<Record<string, { value?: unknown }>>
}

/** What the real one refuses with 47003. */
const bounds: Readonly<Record<FieldType, RegExp>> = {
  thing: /^[^\p{Cc}]{1,20}$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d\d$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日( \d{1,2}:\d\d)?$/,
  character_string: /^[\x21-\x7E]{1,32}$/,
}

const isWithin = (data: ReceivedMessage['data']): boolean =>
  Object.keys(data).length > 0 && Object.entries(data).every(([name, value]) => {
    const type = fieldTypeOf(name)
    return type !== null && bounds[type].test(value)
  })

/** What it was asked to send, and the refusals that were laid ready. */
export const createMessages = () => {
  const sent: ReceivedMessage[] = []
  const ready: { openid: string | null; errcodes: number[] }[] = []
  const nextRefusal = (openid: string): number => ready.find((one) => (one.openid === null || one.openid === openid) && one.errcodes.length > 0)?.errcodes.shift() ?? 0
  const problemOf = ({ openid, templateId, page, data }: ReceivedMessage): number => {
    if (!openid.startsWith('standin-')) return 40003
    if (!templateId) return 40037
    if (page.startsWith('/')) return 41030
    return isWithin(data) ? nextRefusal(openid) : 47003
  }
  return {
    /** Everything that arrived, in the order in which it came. */
    sent: sent as readonly ReceivedMessage[],
    /** The next messages, to that person or to anybody, are refused with these numbers, one after the other. */
    refuse: (errcodes: readonly number[], openid: string | null = null): void => void ready.push({ openid, errcodes: [...errcodes] }),
    /** message/subscribe/send. */
    answer: ({ touser = '', template_id: templateId = '', page = '', data = {} }: SendBody): object => {
      const message = { openid: touser, templateId, page, data: Object.fromEntries(Object.entries(data).map(([name, { value }]) => [name, String(value)])) }
      const errcode = problemOf(message)
      if (errcode === 0) sent.push(message)
      return errcode === 0 ? { errcode: 0, errmsg: 'ok', msgid: sent.length } : { errcode, errmsg: 'stand-in' }
    },
  }
}
