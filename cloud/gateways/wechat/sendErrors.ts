/**
 * What becomes of a message that WeChat refused. `refused`: the person does not want it, or no longer. `unreachable`: nobody can be reached
 * there. `wrong`: our text, template or page, which no second attempt mends. `later`: anything that passes.
 */
export type RefusalKind = 'refused' | 'unreachable' | 'wrong' | 'later'

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
const kinds: Readonly<Record<number, RefusalKind>> = {
  /** The person refused, or took the consent back. */
  43101: 'refused',
  /** The openid is none, or of another app. */
  40003: 'unreachable',
  43104: 'unreachable',
  /** The template is none of this app. */
  40037: 'wrong',
  /** A field does not keep WeChat's bounds, or is missing. */
  47003: 'wrong',
  /** The page is not in the published release. */
  41030: 'wrong',
  /** The app may not send such messages at all. */
  48001: 'wrong',
  47001: 'wrong',
  44002: 'wrong',
}

/** Numbers that are not listed may pass: they come again until there were too many attempts. */
export const refusalKind = (errcode: number): RefusalKind => kinds[errcode] ?? 'later'
