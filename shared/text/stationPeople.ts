/** Words around who is at a station, as citizens read them. */
export const stationPeopleWords = {
  title: '站里的人',
  open: '看站里都有谁',
  staff: '工作人员',
  count: (count: number): string => `${count} 位`,
  unnamed: (count: number): string => `${count} 位，没有公开姓名`,
  others: (count: number): string => `另有 ${count} 位没有公开姓名`,
  none: '这个站的人员名单还没有公布',
  noneText: '要找人办事，可以直接问服务站。',
  ask: '问服务站',
  note: '只公开本人同意公开的姓名；电话不公开，要联系请先问服务站。',
} as const
