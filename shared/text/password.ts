import { leastPasswordLength } from '@shared/domain/password'

/** Words of the page on which staff change their password. */
export const passwordWords = {
  title: '修改密码',
  why: '管理员给的密码，请换成您自己的。',
  old: '现在的密码',
  fresh: '新密码',
  rule: `至少 ${leastPasswordLength} 位，字母和数字都要有，不带登录账号。`,
  again: '再输一遍新密码',
  notAlike: '两遍不一样，请再输一遍',
  save: '保存',
  saving: '正在保存…',
  changed: '密码已经改好',
  changedText: '下次登录和解锁用新密码。别的电脑上已经退出登录。',
  toWorkplace: '去工作台',
  signInFirst: '请先在电脑上登录',
  signIn: '去登录',
} as const
