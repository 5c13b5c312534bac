import { type RosterChange, type RosterRole, type RosterRowProblem } from '@shared/domain/rosterRoles'

export const rosterRoleTexts: Record<RosterRole, string> = {
  party_secretary: '兵支书',
  committee_veteran: '居两委中的退役军人',
  political_instructor: '思政指导员',
  volunteer: '志愿者',
  network_publicist: '网络宣传员',
  speaker: '宣讲员',
}

export const rosterChangeTexts: Record<RosterChange, string> = {
  added: '登记', imported: '导入', changed: '修改', consented: '记下同意公开姓名', consent_withdrawn: '收回公开姓名的同意', removed: '删除',
}

/** What somebody agrees to before their name is shown. A new text gets a new version, which every consent keeps. */
export const rosterConsent = {
  version: '2026-11',
  text: '本人同意：在本区退役军人服务小程序上公开我的姓名、身份（如兵支书、志愿者）和联系老兵的工作内容。电话不公开。随时可以收回。',
} as const

/** The first line of a roster as a table, in the order in which it is written. */
export const rosterHeads = {
  unit: '单位', role: '身份', name: '姓名', phone: '电话', tasks: '工作内容', since: '开始日期', until: '结束日期', consent: '同意公开姓名', consentDay: '同意日期',
} as const
export type RosterColumn = keyof typeof rosterHeads
export const rosterConsentTexts = { yes: '是', no: '否' } as const

type ProblemOf<Code extends RosterRowProblem['code']> = Extract<RosterRowProblem, { code: Code }>

/** What is wrong with a row and what to put there instead. */
export const rosterRowTexts: { readonly [Code in RosterRowProblem['code']]: (problem: ProblemOf<Code>) => string } = {
  unit_unknown: () => '没有这个单位，请写全称、简称或代码',
  unit_ambiguous: () => '有两个单位叫这个名字，请写代码',
  unit_out_of_scope: () => '这个单位不归您管，请由它的上级来填',
  role_unknown: () => `身份只写：${Object.values(rosterRoleTexts).join('、')}`,
  name_unfit: () => '姓名没看懂，请写 2 到 30 个字的全名',
  phone_unfit: () => '电话没看懂，请写 11 位手机号，或者带区号的座机',
  day_unfit: () => '日期没看懂，请写成 2026-11-26 这样',
  days_order: () => '结束日期比开始日期早，请对调一下',
  consent_unknown: () => '同意公开姓名只写：是、否，没问过就空着',
  consent_day: () => '写了“是”，请再写同意的那一天，不能晚于今天',
  tasks_too_long: ({ most }) => `工作内容最多写 ${most} 个字，请删短一些`,
  row_too_long: () => '这一行比表头多了几格，请对照表头看一下',
  repeated: ({ row }) => `和第 ${row} 行说的是同一位，请留一行`,
}

export const rosterRowText = (problem: RosterRowProblem): string => {
  // The table is keyed by the very code that it is asked for, which the compiler cannot follow through a union.
  const sentence = rosterRowTexts[problem.code] as (problem: RosterRowProblem) => string
  return sentence(problem)
}
