import { type Sex } from '@shared/domain/idNumber'

/** Pieces of an answer, as the forms of the national system ask for them. */
export const partTexts = {
  sex: '性别', birthYear: '出生年份', birthMonth: '出生月份', birthDay: '出生日',
  year: '年', month: '月', day: '日',
  city: '省市', district: '区', street: '街道', community: '居委', detail: '详细地址',
} as const
export type AnswerPart = keyof typeof partTexts

export const sexTexts: Record<Sex, string> = { male: '男', female: '女' }
export const homeArea = { city: '上海市', district: '杨浦区' } as const
