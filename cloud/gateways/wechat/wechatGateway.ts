/** One message by a template of the app. */
export interface SubscriptionMessage {
  openid: string
  templateId: string
  /** What a tap on it opens, without a leading slash. */
  page: string
  /** By the names of the template's fields, such as thing1. */
  data: Readonly<Record<string, string>>
}

/**
 * `refused`: WeChat says by its number why not (sendErrors.ts). `unavailable`: it was asked and gave no usable answer, so that the message may
 * have arrived all the same. `resting`: it was not asked, because it keeps failing.
 */
export type SendAnswer = { is: 'sent' } | { is: 'refused'; errcode: number } | { is: 'unavailable' } | { is: 'resting' }

/** Where a text stands, in WeChat's words: a profile, a comment, a forum, a social post. */
export const checkScenes = { profile: 1, comment: 2, forum: 3, post: 4 } as const
export type CheckScene = keyof typeof checkScenes

/** What WeChat would do with it. */
export const suggestions = ['pass', 'review', 'risky'] as const
export type Suggestion = (typeof suggestions)[number]

/** WeChat takes no longer text at once (characters, as JavaScript counts them). */
export const longestCheckedText = 2500

/** What we ask of WeChat. The real client speaks HTTP; the stand-in is a server that speaks the same. */
export interface WechatGateway {
  /** Exchanges the code of wx.login. Throws `wechat_code_rejected` or `wechat_unavailable`. The session key stays inside. */
  codeToSession: (code: string) => Promise<{ openid: string }>
  /** Sends one message by a template that the person agreed to. Throws nothing. */
  sendSubscription: (message: SubscriptionMessage) => Promise<SendAnswer>
  /** Asks about a text of at most `longestCheckedText`. The person must have been in the mini-program within two hours. Null: no answer was to be had. */
  checkText: (what: { openid: string; text: string; scene: CheckScene }) => Promise<{ suggest: Suggestion; label: string | null } | null>
  /** Asks about a picture that WeChat fetches from `url`; the answer comes by message push under the trace id. Null: nothing was begun. */
  checkPicture: (what: { openid: string; url: string; scene: CheckScene }) => Promise<{ traceId: string } | null>
}
