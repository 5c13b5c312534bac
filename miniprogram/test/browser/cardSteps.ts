import { act } from './deskSteps'
import { pickDay } from './steps'
import { type Visitor } from './visitor'

/** Outside: its number there, a question how far it is, and two results; then the card comes. */
export const throughCityAndBank = async (clerk: Visitor): Promise<void> => {
  await clerk.tap('登记外部编号')
  await clerk.type('outsideNumber', 'SH-2026-0815')
  await pickDay(clerk, '2020-02-29')
  await clerk.fitsAll()
  await clerk.tap('确定登记外部编号')
  await clerk.see('全国系统编号 SH-2026-0815，2020-02-29')
  await act(clerk, '记一次催问', { note: '市里说下周' })
  await clerk.see(/ 问过$/)
  await clerk.fitsAll()
  await act(clerk, '结果出来了')
  await clerk.see('银行制证 · 正在办')
  await act(clerk, '结果出来了')
  await clerk.see('证到区中心 · 正在办')
  await act(clerk, '收到了')
  await clerk.see('证到服务站 · 正在办')
}

/** A short question to the own station, handed in. */
export const askStation = async (veteran: Visitor, question: string): Promise<void> => {
  await veteran.go('packages/requests/intro/index?serviceKey=consultation')
  await veteran.tap('开始填写')
  await veteran.tap('其他')
  await veteran.type('question', question)
  await veteran.tap('下一步')
  await veteran.see('核对一遍')
  await veteran.tap('提交申请')
  await veteran.see('收到您的申请了')
}
