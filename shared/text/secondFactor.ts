/** Words of the screens on which the bureau gives its second factor. */
export const secondFactorWords = {
  title: '动态码',
  why: '区局的账号登录时，除了密码还要一个动态码。',
  enrolTitle: '第一次：先设置动态码',
  steps: [
    { title: '打开手机上的验证器', text: '没有的话，请先在应用商店装一个，比如“身份验证器”' },
    { title: '扫下面的码', text: '如果就在这部手机上，点“复制密钥”，粘贴到验证器里' },
    { title: '输入验证器上的 6 位数字', text: null },
  ],
  qrLabel: '用验证器扫这个二维码',
  copySecret: '复制密钥',
  codeTitle: '请输入动态码',
  codeText: '看手机上的验证器，30 秒换一次。',
  codeLabel: '6 位动态码',
  give: '确定',
  giving: '正在核对…',
  lost: '手机换了或丢了：请另一位管理员在“站点与人员”里重置。',
  leave: '换个账号登录',
  given: '动态码已经输过了',
  toWorkplace: '去工作台',
  signInFirst: '请先登录',
  signIn: '去登录',
} as const

/** Words of the screen that covers a PC where nobody was for a while. */
export const lockWords = {
  title: '已锁定',
  text: '离开超过 15 分钟。输入密码接着办，写好的内容都在。',
  label: '密码',
  unlock: '解锁',
  unlocking: '正在解锁…',
  leave: '换个账号登录',
  leaveQuestion: '要换个账号登录吗？',
  leaveText: '没有提交的内容会丢掉。',
  leaveYes: '换账号',
} as const
