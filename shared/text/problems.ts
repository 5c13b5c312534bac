import { type Problem, type ProblemCode } from '@shared/domain/problem'

type ProblemOf<Code extends ProblemCode> = Extract<Problem, { code: Code }>

/** Which way a number is off, as a person would put it. */
const offBy = (is: number, wanted: number): string => (is < wanted ? `请再看看是不是漏了 ${wanted - is} 位` : `请再看看是不是多了 ${is - wanted} 位`)

/** One sentence for each problem: what it should be, what it is, what to look at. */
export const problemTexts: { readonly [Code in ProblemCode]: (problem: ProblemOf<Code>) => string } = {
  choice_missing: () => '请选一项',
  text_missing: () => '请写几句',
  text_too_long: ({ length, most }) => `最多写 ${most} 个字，现在是 ${length} 个字，请删短一些`,
  text_characters: () => '内容里有看不见的特殊字符，请删掉后再试',
  short_text_missing: () => '请填写这一项',
  choices_missing: () => '请选一项或者几项',
  choices_exclusive: () => '选了“都没有”这一类，就不能再选别的，请看一下',
  date_missing: () => '请选一个日期，年、月、日都要选',
  date_not_real: () => '没有这一天，请再看一下日期',
  date_after_today: () => '这一天还没有到，请选今天或以前的日子',
  date_before_today: () => '这一天已经过了，请选今天或以后的日子',
  photo_missing: () => '请拍一张照片，或者从相册里选',
  photo_not_approved: () => '照片还没有检查完，请点开看一下改好的样子，再点“用这张”',
  photo_not_promised: () => '请对照上面的图看一看，每一项都打上勾',
  papers_missing: () => '请把这份材料拍照上传，或者选 PDF 文件',
  papers_too_few: ({ pages, least }) => `这份材料要 ${least} 页，现在是 ${pages} 页，请补上缺的`,
  papers_too_many: ({ pages, most }) => `这份材料最多 ${most} 页，现在是 ${pages} 页，请去掉多的`,
  signature_missing: () => '请在框里写上您的名字，再点“用这个签名”',
  station_missing: () => '请选一个服务站',
  declaration_missing: () => '请看一下这句话，同意的话点一下打勾',
  place_missing: () => '请填写地址，或者选街道和居委',
  place_not_chosen: () => '请选一下是哪个街道，不清楚的话选“我不确定”',
  place_outside: () => '这个地址不在杨浦区，请换在杨浦的地址，或者联系当地的服务站',
  answer_unchanged: () => '这一处还和原来一样，请改一改；本来就对的，选“核对过，没有错”',
  name_checked: () => '姓名已在服务站核对过，要改请带身份证到服务站',
  input_missing: () => '这一处还没有填，请补上',
  input_not_understood: () => '这一处没看懂，请换一种写法，或者重新选一下',
  text_too_short: ({ least }) => `请再写几个字，至少 ${least} 个字`,
  too_many: ({ most }) => `最多 ${most} 项，请去掉几项`,
  counter_missing: () => '您在几个单位办件，请选一下这次在哪个窗口登记',
  choose_unit: () => '请选一个现在有人值守的单位',
  unknown_item: () => '这一项不在这张表里，请刷新后重新选',
  unknown_field: () => '这张表里没有放这张照片的地方，请返回上一页再打开',
  choose_street: () => '按姓氏或后四位找，请先选一个街道',
  search_text: () => '请输入完整姓名或姓氏、手机号、身份证号或后四位、办件号',
  again_missing: () => '已经请人补过一次了，请写一句为什么还要补，负责人会看到',
  asked_before: () => '这一项上次已按这个理由请人补过，请换一个理由，或写清还差什么',
  login_name: () => '账号用小写字母开头，3 到 30 个字母或数字',
  login_name_taken: () => '这个账号已经有人用了，请换一个',
  already_assigned: () => '这位同志在这个单位已经有这个岗位了',
  days_order: () => '结束那天不能早于开始那天，也不能早于今天',
  field_unknown: () => '请更新小程序后再填这一项',
  name_missing: () => '请填写姓名',
  name_too_short: () => '姓名至少两个字，请按身份证上的全名填写',
  name_too_long: ({ most }) => `姓名最多 ${most} 个字，请按身份证上的写法填写`,
  name_characters: () => '姓名里只填汉字或字母，请去掉数字和其他符号',
  name_dot: () => '姓名里的“·”要写在中间，请按身份证上的写法填写',
  id_number_missing: () => '请填写身份证号',
  id_number_old: () => '这是老身份证的 15 位号码，请填现在身份证上的 18 位号码',
  id_number_length: ({ digits }) => `身份证号要 18 位，现在是 ${digits} 位，${offBy(digits, 18)}`,
  id_number_characters: () => '身份证号只有数字，最后一位可能是 X，请去掉其他字',
  id_number_region: () => '身份证号的前两位不对，请对照身份证再看一遍',
  id_number_birthday: () => '身份证号里的出生日期不对，请看一下第 7 到第 14 位',
  id_number_check_digit: () => '身份证号有一位不对，或者有两位写反了，请对照身份证再看一遍',
  phone_missing: () => '请填写手机号',
  phone_length: ({ digits }) => `手机号要 11 位，现在是 ${digits} 位，${offBy(digits, 11)}`,
  phone_characters: () => '手机号只填数字，请去掉其他字',
  phone_start: () => '手机号是 1 开头、第二位 3 到 9 的 11 位数字，请再看一下开头',
  landline_missing: () => '请填写座机号',
  landline_characters: () => '座机号只填数字，分机写成“转 801”这样',
  landline_area_code: () => '座机号前面请加上区号，上海是 021',
  landline_length: ({ digits, areaCode }) => `区号 ${areaCode} 后面要 ${areaCode.length === 3 ? '8' : '7 或 8'} 位，现在是 ${digits} 位，请再看一下`,
  request_number_missing: () => '请填写办件编号，回执上有',
  request_number_characters: () => '办件编号只有数字，请去掉其他字',
  request_number_length: ({ digits }) => `办件编号一般是 9 位，现在是 ${digits} 位，请对照回执再看一遍`,
  request_number_month: () => '办件编号的第 3、4 位是月份，现在不对，请对照回执再看一遍',
  request_number_check_digit: () => '办件编号有一位不对，或者有两位写反了，请对照回执再看一遍',
  receipt_code_characters: () => '回执码只有数字，请去掉其他字',
  receipt_code_length: ({ digits }) => `回执码要 8 位，现在是 ${digits} 位，${offBy(digits, 8)}`,
  unit_designation: ({ count }) => `这里有 ${count} 处像部队番号或代号的内容。为了保密，请删掉后再发，不影响办理`,
}

/** The sentence for a problem. */
export const problemText = (problem: Problem): string => {
  // The table is keyed by the very code that it is asked for, which the compiler cannot follow through a union.
  const sentence = problemTexts[problem.code] as (problem: Problem) => string
  return sentence(problem)
}
