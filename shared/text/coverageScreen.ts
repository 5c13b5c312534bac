import { type Area, type CoverageSource } from '@shared/domain/coverage'
import { areaText } from '@shared/text/coverage'

/** The part of an area beside the name of its road: 单号 1–99 弄; of an estate all of it. */
export const rangeText = (area: Area): string => (area.kind === 'estate' ? '整个小区' : areaText(area).slice(area.road.length + 1))

/** What the program worked out by itself, and no station has looked at yet. */
export const isGuess = (source: CoverageSource): boolean => source === 'shipped'

/** From how sure on it is called so, in words; a number would look more exact than it is. */
const surenessTexts = [{ from: 0.95, text: '很有把握' }, { from: 0.8, text: '比较有把握' }, { from: 0, text: '把握不大' }] as const

export const surenessText = (confidence: number): string => (surenessTexts.find(({ from }) => confidence >= from) ?? surenessTexts[2]).text

export const coverageWords = {
  search: '路名或小区名',
  below: '连下级站点一起看',
  columns: { name: '路名、小区', range: '哪一段', source: '谁说的' },
  list: '辖区',
  guess: '程序推测，尚未核对',
  entered: (source: string, name: string | null) => (name ? `${source}，${name}` : source),
  none: '还没有登记辖区',
  noneText: '添一条路段或小区，居民的件就会直接送到这里。',
  noneBelow: '这里和下级站点都还没有登记辖区',
  notFound: (name: string) => `没有“${name}”开头的路或小区`,
  clearSearch: '看全部',
  more: '再看一些',
  add: '添一条',
  remove: '移除',
  removeOf: (area: string) => `移除 ${area}`,
  keep: '不移除了',
  keepOf: (area: string) => `不移除 ${area}`,
  removing: '要移除',
  adding: '要添上',
  dropOf: (area: string) => `不添 ${area}`,
  drop: '不添了',
  notHere: '辖区登记在街道和居委名下。要添一条，请在“站点与人员”里打开那个街道或居委，或者导入表格。',
  readOnly: '这里只能看，要改请找负责人或管理员。',
  tools: '更多',
  importing: '导入表格',
  exporting: '导出表格',
  changes: '变动和撤销',
  backToList: '回到辖区',
  draft: (add: number, remove: number) => [add > 0 ? `添 ${add} 条` : '', remove > 0 ? `移除 ${remove} 条` : ''].filter(Boolean).join('，'),
  notSaved: '还没有保存',
  rehearse: '试算',
  discard: '放弃改动',
  discardQuestion: '放弃这些改动？',
  discardText: '还没保存的几条会丢掉。',
  discardYes: '放弃',
} as const

export const entryWords = {
  title: '添一条辖区',
  kind: '类型',
  road: '路名',
  roadExample: '例如 国定路',
  estate: '小区名',
  estateExample: '例如 鞍山四村',
  side: '单双号',
  sides: { odd: '只有单号', even: '只有双号', both: '单双号都有' },
  from: '从几号起',
  to: '到几号止',
  toHelp: '含这一号；只有一个号就写成一样。',
  add: '先放进改动里',
  later: '试算过、保存了才生效。',
  problems: { name: '请写路名或小区名', number: '请写 1 到 99999 之间的整数', order: '止号比起号小，请对调一下' },
} as const

export const rehearsalWords = {
  title: '试算：这样改会怎样',
  changes: (added: number, removed: number, unchanged: number) => `会添上 ${added} 条，移除 ${removed} 条${unchanged > 0 ? `；${unchanged} 条表里已经有了` : ''}。`,
  problems: '先改好这几条',
  conflicts: '和别的单位填的不一样',
  conflict: (area: string, unit: string, theirs: string) => `${area}：${unit}已经填了 ${theirs}`,
  replace: '以这次为准，去掉他们那几条',
  cannotReplace: '其中有不归您管的，请先和对方说好，或者请区里来改。',
  looked: (count: number) => `看了最近一年有关的 ${count} 件。`,
  nothingMoves: '没有哪一件会换地方。',
  moves: (count: number) => `有 ${count} 件会换地方：`,
  isMore: '这里只列出一部分。',
  from: (from: string, to: string) => `${from} → ${to}`,
  nobody: '没人知道，要问本人',
  note: '为什么改',
  noteHelp: '写一句，日后查得到。',
  save: '保存',
  saving: '正在保存…',
  saved: '已保存，在“变动和撤销”里可以撤回',
} as const

export const importWords = {
  title: '导入辖区表格',
  help: '表头照这样写：单位、类型、路名/小区名、单双号、起、止。CSV 和 XLSX 都可以，不确定就先导出一份照着改。',
  onComputer: '手机上不方便选表格，请在电脑上导入、导出。',
  choose: '选文件',
  again: '换一个文件',
  chosen: (name: string) => `已选：${name}`,
  unnamed: '一个文件',
  checking: (percent: number) => (percent < 100 ? `正在上传 ${percent}%` : '正在一行一行看…'),
  report: (of: { rows: number; good: number; unchanged: number; bad: number }) => `一共 ${of.rows} 行：${of.good} 行没问题${of.unchanged > 0 ? `（其中 ${of.unchanged} 行表里已经有了）` : ''}，${of.bad} 行要改。`,
  row: (row: number, text: string) => `第 ${row} 行：${text}`,
  problems: '要改的行',
  moreProblems: '要改的行很多，这里只列出前面一些。',
  replace: '以表格为准，去掉别的单位原来填的',
  nothingNew: '表里都已经有了，不用再导入。',
  all: '导入',
  onlyGood: '只导入没问题的行',
  sending: '正在导入…',
  done: (count: number) => `导入了，改了 ${count} 条，在“变动和撤销”里可以撤回`,
} as const

export const exportWords = {
  title: '导出辖区表格',
  format: '格式',
  formats: { csv: 'CSV 表格', xlsx: 'Excel 表格' },
  purpose: '导出做什么用',
  purposeHelp: '会记下谁、什么时候、做什么用。',
  send: '导出',
  sending: '正在准备…',
} as const

export const changeWords = {
  none: '还没有人改过',
  noneText: '添、移除、导入，都会记在这里，改错了可以撤销。',
  counts: (added: number, removed: number) => [added > 0 ? `添 ${added} 条` : '', removed > 0 ? `移除 ${removed} 条` : ''].filter(Boolean).join('，'),
  units: (name: string, count: number) => (count > 1 ? `${name}等 ${count} 个单位` : name),
  by: (name: string | null) => name ?? '后台命令',
  undone: '已撤销',
  undo: '撤销',
  undoOf: (what: string) => `撤销：${what}`,
  undoQuestion: '撤销这次改动？',
  undoText: '添上的会移除，移除的会放回来。撤销也会记下来。',
  undoing: '正在撤销…',
  undid: '已撤销',
  details: '看是哪几条',
  detailsTitle: '这次改了什么',
  added: '添上的',
  removed: '移除的',
  more: '再看一些',
} as const
