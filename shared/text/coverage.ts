import { type Area, type CoverageKind, type CoverageReason, type CoverageRowProblem, type CoverageSource, type ProposalOrigin, type ProposalStatus, type RoadSide, type TransferCause } from '@shared/domain/coverage'

export const coverageSourceTexts: Record<CoverageSource, string> = { shipped: '程序推测，尚未核对', imported: '本站台账', confirmed: '办件确认', corrected: '转派更正' }

/** As a ledger writes them, too: what is exported can be imported again. */
export const coverageKindTexts: Record<CoverageKind, string> = { lanes: '弄', numbers: '号', lanesAndNumbers: '弄和号', estate: '小区' }
export const roadSideTexts: Record<RoadSide, string> = { odd: '单', even: '双', both: '全部' }

export const coverageReasonTexts: Record<CoverageReason, string> = { edit: '修改', import: '导入台账', proposal: '采纳建议', merge: '站点合并', undo: '撤销' }
export const proposalStatusTexts: Record<ProposalStatus, string> = { open: '待决定', approved: '已采纳', declined: '未采纳' }
export const proposalOriginTexts: Record<ProposalOrigin, string> = { corrected: '办件被送到了这个站', confirmed: '多位申请人自己选了这个站，并且受理了' }
export const transferCauseTexts: Record<TransferCause, string> = { not_our_area: '不属于本站辖区' }

/** The first line of a ledger, in the order in which it is written. */
export const ledgerHeads = { unit: '单位', kind: '类型', name: '路名/小区名', side: '单双号', from: '起', to: '止' } as const
/** A last column of what is exported, to be read by people: an import does not look at it. */
export const ledgerSourceHead = '来源'
export type LedgerColumn = keyof typeof ledgerHeads

const partTexts = { lanes: '弄', numbers: '号', lanesAndNumbers: '弄（号）' } as const
const sidePrefixes: Record<RoadSide, string> = { odd: '单号 ', even: '双号 ', both: '' }

/** 国定路 单号 1–99 弄; 鞍山四村. */
export const areaText = (area: Area): string => {
  if (area.kind === 'estate') return area.name
  const isSingle = area.from === area.to
  return `${area.road} ${isSingle ? '' : sidePrefixes[area.side]}${isSingle ? area.from : `${area.from}–${area.to}`} ${partTexts[area.kind]}`
}

type ProblemOf<Code extends CoverageRowProblem['code']> = Extract<CoverageRowProblem, { code: Code }>

/** What is wrong with a row and what to put there instead. */
export const coverageRowTexts: { readonly [Code in CoverageRowProblem['code']]: (problem: ProblemOf<Code>) => string } = {
  unit_unknown: () => '没有这个单位，请写全称、简称或代码',
  unit_ambiguous: () => '有两个单位叫这个名字，请写代码',
  unit_kind: () => '辖区只分到街道或居委',
  unit_out_of_scope: () => '这个单位不归您管，请由它的上级来填',
  kind_unknown: () => '类型只写：弄、号、弄和号、小区',
  name_missing: () => '路名或小区名还没有填',
  road_name: () => '这不像一条路的名字，请只写路名，例如 国定路',
  estate_name: () => '小区名写 2 到 30 个汉字，不带门牌号',
  side_unknown: () => '单双号只写：单、双、全部',
  number_missing: () => '起号还没有填',
  number_range: ({ most }) => `号码写 1 到 ${most} 之间的整数`,
  order: () => '止号比起号小，请对调一下',
  side_empty: () => '起止之间没有这一侧的号码，请看一下单双号',
  row_too_long: () => '这一行比表头多了几格，请对照表头看一下',
  contradicts_row: ({ row }) => `和第 ${row} 行说的是同一处，但单位不同`,
  contradicts: ({ unit, area }) => `${unit}已经填了${area}`,
  belongs_to: ({ unit, area }) => `${area}现在由${unit}受理，请由两个单位共同的上级来改`,
}

export const coverageRowText = (problem: CoverageRowProblem): string => {
  // The table is keyed by the very code that it is asked for, which the compiler cannot follow through a union.
  const sentence = coverageRowTexts[problem.code] as (problem: CoverageRowProblem) => string
  return sentence(problem)
}
