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
