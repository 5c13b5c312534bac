export const filingSectionTitle = '谁来办'

export const filingTexts = {
  filedBy: {
    label: '由谁来办', help: '本人不方便的，家人可以代办；没有行为能力的，由监护人办。',
    options: { self: '本人', agent: '家人代办', guardian: '监护人' },
    hints: { agent: '请本人写一份委托书，签上名字，拍照上传。', guardian: '请准备监护人的证明，比如户口本、法院判决，或者居委出的指定证明。' },
  },
  agentName: { label: '代办人姓名' },
  agentIdNumber: { label: '代办人身份证号' },
  agentPhone: { label: '代办人手机号' },
  mandate: { label: '委托书', help: '写清楚委托谁、办什么事，本人签名。手写的就行。' },
  guardianName: { label: '监护人姓名' },
  guardianIdNumber: { label: '监护人身份证号' },
  guardianPhone: { label: '监护人手机号' },
  guardianProof: { label: '监护关系证明', help: '户口本上看得出的、法院判决、居委的指定证明，有一样就行。' },
} as const
