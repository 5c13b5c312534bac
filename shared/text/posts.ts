import { type AskState, type FitReason, type InterestState } from '@shared/domain/posts'

export const interestStateTexts: Record<InterestState, string> = {
  open: '等服务站联系', contacted: '已联系', introduced: '已推荐给单位', hired: '录用了', not_fitting: '这个岗位不合适', person_declined: '本人不去了', withdrawn: '已取消',
}

export const askStateTexts: Record<AskState, string> = { open: '等单位回话', agreed: '单位同意了', partly: '单位同意放宽一些', refused: '单位没有同意' }

/** Why a post fits, as the person reads it. */
export const fitReasonText = (reason: FitReason): string => {
  switch (reason.code) {
    case 'skill':
      return `用得上您的技能：${reason.words.join('、')}`
    case 'certificate':
      return `用得上您的证书：${reason.words.join('、')}`
    case 'street':
      return '就在您的街道'
    case 'near':
      return '离您家近'
    case 'wage':
      return '达到您想要的工资'
    case 'wage_upper':
      return '最高能到您想要的工资'
  }
}

/** Nobody is sent away by a number: somebody asks for them first. */
export const shutOutText = (cap: number): string => `单位写的是 ${cap} 岁以下。您想去的话，请服务站帮您问一问`
export const ageCapText = (cap: number): string => `限 ${cap} 岁以下`

/** The first line of a table of posts, in the order in which it is written. */
export const postHeads = {
  employer: '单位名称', address: '单位地址', contactName: '联系人', contactPhone: '联系电话', title: '岗位名称', street: '工作的街道', place: '工作地点', wageFrom: '最低工资', wageTo: '最高工资',
  skills: '技能', limits: '其他条件', seats: '人数', openUntil: '开放到',
} as const
export type PostColumn = keyof typeof postHeads

/** What can be wrong with a cell, and what to put there instead. */
export const postCellTexts = {
  missing: '这一格要填',
  too_short: '至少写两个字',
  too_long: '写得太长，请删短一些',
  phone_unfit: '电话没看懂，请写 11 位手机号，或者带区号的座机',
  street_unknown: '没有这个街道，请写全称，例如“五角场街道”；在杨浦区外的空着',
  wage_unfit: '工资只写每月多少元，例如 6000，最多 200000',
  wage_order: '最高工资不能低于最低工资',
  seats_unfit: '人数只写数字，1 到 2000',
  skills_unfit: '技能最多 12 个，每个最多 20 个字，用顿号隔开',
  day_unfit: '日期没看懂，请写成 2026-12-31 这样',
  day_past: '这一天已经过了，请写今天或以后',
  characters: '内容里有看不见的特殊字符，请删掉后再试',
  row_too_long: '这一行比表头多了几格，请对照表头看一下',
  repeated: '前面已经有同一个单位、同一地点的这个岗位，请留一行',
} as const
export type PostCellProblem = keyof typeof postCellTexts

export const importedTexts = { added: '新增', changed: '修改', unchanged: '没有变化', bad: '要改一改' } as const

/** The second sheet of the template. */
export const templateRemarks = [
  '一行写一个岗位。同一个单位有几个岗位，就写几行，单位名称写得一样。',
  '必须填：单位名称、岗位名称、开放到。其他的不知道可以空着。',
  '同一单位、同一岗位名称、同一工作地点再导入一次，是修改原来的岗位；空着的格子不改原来的内容。',
  '工资写每月多少元，只写数字。技能写几个词，用顿号隔开，例如：叉车、电工。',
  '年龄、班次等条件照单位说的写在“其他条件”里。',
] as const

/** An exported list of those interested. */
export const interestHeads = ['单位', '岗位', '姓名', '电话', '哪天表示的', '跟进的服务站', '办到哪一步'] as const
export const notHandedOn = (station: string): string => `本人没有同意提供，请联系${station}`
export const interestExportTitle = '岗位意向名单'
export const fairUnitName = '招聘会'
