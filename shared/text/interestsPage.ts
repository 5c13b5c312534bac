/** Words of 岗位意向 for the staff. */
export const interestsWords = {
  title: '岗位意向', short: '意向', lead: '本辖区有人想去的岗位。请联系本人，再帮着联系单位。', open: '要跟进', closed: '有结果的', none: '没有要跟进的', noneText: '有人在招聘岗位里点“感兴趣”，就会出现在这里。', noneClosed: '还没有结果', pickOne: '在左边选一位',
  more: '看更多', person: (name: string, phone: string): string => `${name} ${phone}`, nextDay: (day: string): string => `约好 ${day} 联系`, late: '该联系了',
  post: '想去的岗位', limits: '条件', noLimits: '没有写', consent: '交给单位', mayHandOn: '本人同意把姓名和手机号交给单位', mayNotHandOn: '本人没有同意，请由站里联系单位', steps: '办到哪一步', noSteps: '还没有记下什么',
  add: '记一步', what: '做了什么', note: '说明', noteHelp: '本人看不到这些字。', nextContact: '下次联系', save: '保存', saving: '正在保存…', saved: '记下了', by: (unit: string | null, name: string | null): string => [unit, name].filter(Boolean).join(' '),
  toEmployer: '看单位', toRecord: '看他（她）的档案', loosen: '请单位放宽条件',
} as const

/** Words of what is asked of an employer. */
export const asksWords = {
  title: '请放宽的条件', none: '没有站点提过', what: '哪一项条件', whatHelp: '例如：年龄不超过 45。', wish: '为什么、希望怎样', wishHelp: '写清这位的长处。只给维护这个单位的站看。', send: '请单位放宽', sending: '正在提交…', sent: '已请维护这个单位的站去谈',
  from: (unit: string, day: string): string => `${unit} ${day} 提出`, answer: '单位怎么说', answerOf: (what: string): string => `记单位的回话：${what}`, words: '单位的话', limits: '改成什么条件', limitsHelp: '照单位说的写，保存后岗位上就是这样。没有条件了就清空。',
  choices: { agreed: '同意', partly: '放宽一些', refused: '不同意' }, save: '保存', saving: '正在保存…', saved: '记下了，提的站会收到',
} as const

/** Words of the import. */
export const postImportWords = {
  title: '导入单位和岗位', open: '导入表格', help: '一行一个岗位，CSV 或 Excel 表格，一次最多 1000 行。先看一遍哪里要改，再导入；有问题的行不影响别的行。', template: '下载空表', choose: '选一张表', again: '改好了，再选一次', checking: (percent: number): string => (percent < 100 ? `正在上传 ${percent}%` : '正在核对…'),
  report: (given: { rows: number; newEmployers: number; added: number; changed: number; unchanged: number; bad: number }): string =>
    `共 ${given.rows} 行：新增 ${given.added} 个岗位，修改 ${given.changed} 个，没有变化 ${given.unchanged} 个，要改 ${given.bad} 行。新单位 ${given.newEmployers} 家。`,
  line: (row: number, column: string, text: string): string => `第 ${row} 行${column ? `“${column}”` : ''}：${text}`, problems: '要改的地方', more: '还有的没有列出，改完再看。',
  changes: '会怎么改', change: (row: number, what: string, title: string, employer: string): string => `第 ${row} 行：${what} ${title}（${employer}）`,
  all: '导入', onlyGood: '先导入没有问题的', sending: '正在导入…', done: (count: number): string => `导入了 ${count} 个岗位`, nothingNew: '没有要改的，都已经登记过了', onComputer: '请在电脑上打开这一页导入',
} as const

/** Words of the interests of one employer. */
export const employerInterestsWords = {
  title: '想来的人', none: '还没有人表示想来', export: '导出名单', exportTitle: '导出想来的人', handedOn: '可交给单位', notHandedOn: '未同意提供',
} as const
