export const paymentTexts = {
  accountHolder: { label: '户名', help: '请用本人的账户；监护人代领的，写监护人。' },
  accountBank: { label: '开户银行', help: '写到支行，比如“工商银行五角场支行”。' },
  account: { label: '账号', help: '存折或者银行卡上的号码。请不要填优待证的卡号。' },
} as const
