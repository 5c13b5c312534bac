import { type RosterReport } from '@shared/contract/roster'

/** Words of 名册 for the staff. */
export const rosterWords = {
  title: '人员名册', add: '登记一位', importing: '导入表格', exporting: '导出表格', below: '连下级单位一起看', past: '也看到期的', role: '身份', allRoles: '全部身份', list: '名册',
  none: '名册里还没有人', noneText: '兵支书、思政指导员、志愿者等登记在这里。电话只有本单位和上级看得到。', more: '看更多', unnamed: '没有公开姓名', named: '公开姓名', hidden: '不公开姓名',
  since: (since: string | null, until: string | null): string => (since && until ? `${since} 至 ${until}` : since ? `${since} 起` : until ? `到 ${until}` : ''),
  name: '姓名', phone: '电话', phoneHelp: '只有本单位和上级看得到，市民看不到。', tasks: '联系老兵的工作', tasksHelp: '本人同意公开姓名后，市民也会看到这一项。', hasSince: '写开始日期', sinceDay: '从哪天起', hasUntil: '写结束日期', untilDay: '到哪天为止',
  consent: '本人同意公开姓名', consentTextTitle: '请把这段话念给本人听，同意了再打勾：', consentDay: '哪一天同意的', save: '保存', saving: '正在保存…', saved: '已保存', remove: '删除这一位', removing: '正在删除…', removed: '已删除',
  removeText: '姓名和电话会销毁，不能找回。不再担任的，写结束日期就可以，不用删除。', reason: '为什么删除', history: '记录', consentBy: (day: string, name: string | null): string => `${day} 同意公开姓名${name ? `，${name}记录` : ''}`,
  title2: (name: string): string => `修改：${name}`,
} as const

export const rosterImportWords = {
  title: '导入名册', help: '选一张 CSV 或 XLSX 表，第一行写：单位、身份、姓名、电话、工作内容、开始日期、结束日期、同意公开姓名、同意日期。空着的格子不改动原来的内容。', onComputer: '请在电脑的浏览器里导入和导出。',
  choose: '选文件', again: '换一个文件', checking: (percent: number): string => (percent > 0 && percent < 100 ? `正在上传 ${percent}%` : '正在逐行检查…'),
  report: ({ rows, added, changed, unchanged, bad }: RosterReport): string => `共 ${rows} 行：新登记 ${added} 位，修改 ${changed} 位，没有变的 ${unchanged} 位，要改的 ${bad} 行`,
  row: (row: number, text: string): string => `第 ${row} 行：${text}`, problems: '这几行要改一改', moreProblems: '后面还有，先改这些', all: '导入', onlyGood: '只导入没问题的行', sending: '正在导入…', nothingNew: '名册里已经是这样了', done: (count: number): string => `已导入 ${count} 位`,
} as const
