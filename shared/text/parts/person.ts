import { ethnicityTexts } from '@shared/text/parts/ethnicities'

/** Words of the parts that several forms share. */
export const personSections = { identity: '身份信息', applicant: '您的信息', place: '住在哪里', papers: '材料', declaration: '声明和签名' } as const

export const identityTexts = {
  name: { label: '姓名' },
  idNumber: { label: '身份证号' },
  sex: { label: '性别', options: { male: '男', female: '女' } },
  ethnicity: { label: '民族', options: ethnicityTexts },
  ethnicityOther: { label: '是哪个民族', help: '请照身份证上写。' },
  phone: { label: '手机号', help: '办理中有事，会打这个电话找您。' },
} as const

export const applicantTexts = { name: identityTexts.name, idNumber: identityTexts.idNumber, phone: identityTexts.phone } as const

export const homeTexts = {
  residence: { label: '现在住在哪里' },
  registered: { label: '户口在哪里', help: '和户口本上一样。户口不在杨浦的，写到路名和门牌，再选“我不确定”也可以。' },
} as const

export const placeTexts = {
  ...homeTexts,
  basis: {
    label: '由哪里办', help: '户口和现在住的地方不在一处的，选一处方便您的就行。',
    options: { residence: '现在住的地方', registered: '户口所在地' },
  },
} as const

export const personPaperTexts = {
  idCard: { label: '身份证', help: '正面、反面各拍一张，四个角都拍进去。' },
  household: { label: '户口本', help: '首页和您本人那一页。' },
} as const

export const declarationTexts = {
  truthful: { label: '以上内容都是真实的，材料和原件一致。' },
  signature: { label: '签名', help: '代办的，请代办人签；监护人办的，请监护人签。' },
} as const
