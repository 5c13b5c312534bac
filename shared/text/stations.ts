import { type UnitKind } from '@shared/domain/roles'
import { type StationRowProblem } from '@shared/domain/stationRows'
import { dayNames } from '@shared/text/openingHours'

/** What a unit of that kind does, where it has not said so itself. */
export const aboutTexts: Record<UnitKind, string> = {
  bureau: '全区退役军人事务的主管部门，办理投诉建议和复核',
  district: '区级退役军人服务中心，牵头就业创业、帮扶援助和优待抚恤，也接各街道转来的办件',
  street: '街道退役军人服务站，办理优待证、建档立卡、帮扶走访等日常事项，解答疑问',
  community: '家门口的服务站，听取您的需要，上门走访，帮您代办，不能办的转给街道站',
  partner: '设在单位里的服务点，可以问事、看材料、帮您填表',
  retired_officers_home: '军休干部的服务管理单位',
}

/** The first line of the table of stations, in the order in which it is written. */
export const stationHeads = {
  code: '编码', name: '名称', phone: '电话', address: '地址', hours: '对外时间',
  day0: dayNames[0], day1: dayNames[1], day2: dayNames[2], day3: dayNames[3], day4: dayNames[4], day5: dayNames[5], day6: dayNames[6], day7: '调休',
  about: '职责', longitude: '经度', latitude: '纬度',
} as const
export type StationColumn = keyof typeof stationHeads

export const stationExportTitle = '站点资料'
/** Why a unit was changed, in its history, where a table did it. */
export const stationImportReason = '导入表格'

type ProblemOf<Code extends StationRowProblem['code']> = Extract<StationRowProblem, { code: Code }>

/** What is wrong with a row and what to put there instead. */
export const stationRowTexts: { readonly [Code in StationRowProblem['code']]: (problem: ProblemOf<Code>) => string } = {
  unit_missing: () => '没有写是哪个站，请填编码或者名称',
  unit_unknown: () => '没有这个单位，请写全称、简称或编码',
  unit_ambiguous: () => '有两个单位叫这个名字，请写编码',
  unit_out_of_scope: () => '这个单位不归您管，请由它的上级来填',
  unit_mismatch: ({ name }) => `编码和名称对不上，这个编码是“${name}”，请再看一下`,
  phone_unfit: () => '电话没看懂，请写带区号的座机，或者 11 位手机号',
  too_long: ({ column, most }) => `${stationHeads[column]}最多写 ${most} 个字，请删短一些`,
  characters: ({ column }) => `${stationHeads[column]}里有看不见的特殊字符，请删掉`,
  hours_unfit: ({ column }) => `${stationHeads[column]}没看懂，请写成 9:00-11:30;13:30-17:00，不开就写“休息”`,
  hours_order: ({ column }) => `${stationHeads[column]}的时间重叠了，或者先后反了，请再看一下`,
  position_half: () => '经度和纬度要一起填',
  position_unfit: () => '经度、纬度只填数字，例如 121.5145 和 31.2985',
  position_outside: () => '这个位置不在上海，请看一下经度和纬度是不是写反了',
  row_too_long: () => '这一行比表头多了几格，请对照表头看一下',
  repeated: ({ row }) => `和第 ${row} 行说的是同一个站，请留一行`,
}

export const stationRowText = (problem: StationRowProblem): string => {
  // The table is keyed by the very code that it is asked for, which the compiler cannot follow through a union.
  const sentence = stationRowTexts[problem.code] as (problem: StationRowProblem) => string
  return sentence(problem)
}
