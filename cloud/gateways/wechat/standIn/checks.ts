import { longestCheckedText, type Suggestion } from '../wechatGateway'

/** In a text these words are what the real one finds by its own ways. */
export const standInWords = { risky: '违规样例', review: '存疑样例' } as const

interface CheckBody {
  openid?: string
  version?: number
  content?: string
  media_url?: string
}

/** 'standin-away…' was not in the mini-program for two hours. */
const problemOf = ({ openid = '', version }: CheckBody): number => {
  if (version !== 2) return 40097
  if (!openid.startsWith('standin-')) return 40003
  return openid.startsWith('standin-away') ? 61010 : 0
}

const labels: Readonly<Record<Suggestion, number>> = { pass: 100, review: 20006, risky: 20006 }

/** Texts, answered at once; pictures, answered afterwards by a push. */
export const createChecks = (tellLater: (event: object) => void) => {
  let made = 0
  let finding: Suggestion | 'unreadable' | 'nothing' = 'pass'
  const event = (traceId: string, openid: string): object => ({
    FromUserName: openid, MsgType: 'event', Event: 'wxa_media_check', appid: 'demo', trace_id: traceId, version: 2,
    ...(finding === 'unreadable' ? { errcode: -1008, errmsg: 'stand-in' } : { errcode: 0, result: { suggest: finding, label: labels[finding as Suggestion] } }),
  })
  return {
    /** What it will say of pictures from now on: `unreadable`: it could not fetch them; `nothing`: it never answers. */
    seePictures: (next: typeof finding): void => {
      finding = next
    },
    answerText: (body: CheckBody): object => {
      const { content = '' } = body
      const errcode = content.length > longestCheckedText ? 45002 : problemOf(body)
      if (errcode !== 0) return { errcode, errmsg: 'stand-in' }
      const suggest = content.includes(standInWords.risky) ? 'risky' : content.includes(standInWords.review) ? 'review' : 'pass'
      return { errcode: 0, errmsg: 'ok', result: { suggest, label: labels[suggest] } }
    },
    answerPicture: (body: CheckBody): object => {
      const errcode = problemOf(body)
      if (errcode !== 0) return { errcode, errmsg: 'stand-in' }
      const traceId = `stand-in-trace-${process.pid}-${(made += 1)}`
      if (finding !== 'nothing') tellLater(event(traceId, body.openid ?? ''))
      return { errcode: 0, errmsg: 'ok', trace_id: traceId }
    },
  }
}
