/** What we ask of WeChat. The real client speaks HTTP; the stand-in is a server that speaks the same. */
export interface WechatGateway {
  /** Exchanges the code of wx.login. Throws `wechat_code_rejected` or `wechat_unavailable`. The session key stays inside. */
  codeToSession: (code: string) => Promise<{ openid: string }>
}
