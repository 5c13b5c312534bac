/** The own sessions, and becoming staff. */
export const sessionWords = {
  title: '登录过的设备',
  reason: '登录后，能看到您在哪些设备上登录过。',
  hint: '不是您自己的设备，或者手机丢了，请把它退出。',
  unknownDevice: '没有名字的设备',
  here: '就是这台',
  lastSeen: '最近用过',
  since: '登录于',
  leave: '退出这台设备',
  leaving: '正在退出…',
  question: '要退出这台设备吗？',
  explanation: '那台设备上要重新登录才能再用。',
  yes: '退出',
} as const

export const bindingWords = {
  title: '我是工作人员',
  reason: '登录后，用邀请码绑定工作人员身份。',
  explanation: '邀请码由您单位的管理员给您，只能用一次。绑定后，这个微信就能打开工作台。',
  label: '邀请码',
  help: '字母和数字，大小写都可以。',
  button: '绑定',
  busy: '正在绑定…',
  done: '已经绑定',
  doneText: '现在可以在工作台里办理本站的事。',
  toWorkplace: '去工作台',
  shortest: 6,
} as const
