/** 'sample:zhang' is the sample person of that name; any other code is the developer with WeChat's tools. */
const openidFor = (code: string): string => (/^sample:[a-z0-9-]{1,40}$/.test(code) ? `standin-${code.slice(7)}` : 'standin-developer')

/** 'reject' is refused as invalid, 'reject:40163' with that number. */
const errcodeFor = (code: string): number => (code === 'reject' ? 40029 : Number(/^reject:(-?\d{1,6})$/.exec(code)?.[1] ?? 0))

/** jscode2session. */
export const answerCode = (query: URLSearchParams): object => {
  const code = query.get('js_code') ?? ''
  const errcode = query.get('grant_type') === 'authorization_code' ? errcodeFor(code) : 40002
  return errcode === 0 ? { session_key: 'c3RhbmQtaW4tc2Vzc2lvbg==', openid: openidFor(code) } : { errcode, errmsg: 'stand-in' }
}
