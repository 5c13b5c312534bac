/** The first screen. */
export const homeWords = {
  thanks: '感谢您为国家的付出',
  signIn: { title: '登录后，办到哪一步随时看得到', button: '登录' },
  who: { title: '先告诉我们您是谁、住哪里', text: '这样才能分到您的服务站', button: '去填写' },
  call: (phone: string): string => `拨打 ${phone}`,
  services: '常用服务',
  situations: '按事情找',
  all: '全部',
  allServices: '全部服务',
  organiser: (bureau: string): string => `${bureau} 主办`,
  todo: '现在需要您做的',
  count: (count: number): string => `${count} 件`,
  supplement: { tag: '待补材料', button: '去补材料', aside: '等您补材料，办理时间已暂停' },
  pickUp: { tag: '可以领了', button: '看去哪里领', aside: '请带身份证' },
  rate: { tag: '请您评价', button: '去评价', aside: '办得怎么样，请您说一说' },
  draft: { tag: '还没提交', button: '接着填', aside: '填好的内容都在' },
} as const
