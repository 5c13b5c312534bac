/** Words of the list of open posts. */
export const postsWords = {
  title: '招聘岗位',
  intro: '用人单位通过服务站提供的岗位。想去哪个，告诉您的服务站，由工作人员联系单位。',
  street: '工作地点',
  all: '全部街道',
  none: '现在没有开放的岗位',
  noneText: '可以登记您的求职意向，有合适的岗位时服务站会联系您。',
  noneHere: '这个街道现在没有开放的岗位',
  showAll: '看全部街道',
  ask: '想去，告诉服务站',
  askOf: (title: string): string => `想去${title}，告诉服务站`,
  help: '登记求职意向',
  seats: (seats: number | null): string => (seats === null ? '人数未写' : `招 ${seats} 人`),
  until: (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日截止`,
  place: '地点', skills: '技能', limits: '条件', unsaid: '没有写',
  more: '看更多岗位',
} as const

/** Words of the posts that fit somebody, and of their interests. */
export const fittingWords = {
  title: '适合您的岗位',
  rest: '其他岗位',
  all: (count: number): string => `全部 ${count} 个`,
  hint: '点“感兴趣”，服务站会帮您联系单位。',
  interested: '感兴趣',
  interestedOf: (title: string): string => `对${title}感兴趣`,
  details: '看详情', detailsOf: (title: string): string => `看${title}的详情`,
  none: '这次还没有放出岗位', noneText: '放出以后，会先列出适合您的。',
  improve: '登记一下会什么、想找什么样的，合适的岗位会排在前面。', improveDo: '去登记',
  whose: '给谁看岗位', self: '我自己',
  sheet: (title: string): string => `想去${title}`,
  next: '您的服务站会看到，并和您联系。要不要同时把姓名和手机号交给这家单位，由您决定。',
  withoutConsent: '不勾也可以：单位看不到您是谁，由服务站先替您问。',
  send: '告诉服务站', sending: '正在告诉…', sent: '服务站收到了，会和您联系',
  mine: '我的岗位意向',
} as const

export const myInterestsWords = {
  title: '我的岗位意向', reason: '登录后，看您想去的岗位进展', none: '还没有想去的岗位', noneText: '在招聘岗位里点“感兴趣”，这里会写服务站办到哪一步。', toPosts: '看招聘岗位', more: '看更多',
  station: (name: string): string => `由${name}跟进`, handedOn: '姓名和手机号可以交给单位', notHandedOn: '姓名和手机号没有交给单位', closed: '岗位已经关闭',
  withdraw: '不想去了', withdrawOf: (title: string): string => `不想去${title}了`, question: '不想去了吗？', questionText: '服务站不再替您联系，姓名和手机号也不再交给单位。', yes: '不去了', withdrawing: '正在取消…', withdrawn: '已取消',
} as const
