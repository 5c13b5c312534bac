import { type Browser } from 'playwright-core'
import { staffSignIn } from './steps'
import { visit, type Visitor } from './visitor'

/** A clerk at a PC with the request of the journey open. */
export const clerkAt = async (browser: Browser, url: string, loginName: string, tab: RegExp = /^办理中/, signIn = staffSignIn): Promise<Visitor> => {
  const clerk = await visit(browser, url, 'desk')
  await signIn(clerk, loginName)
  await clerk.page.getByRole('tab', { name: tab }).click()
  await clerk.see('优待证申领')
  return clerk
}

/** An action that asks for a word first, with or without one. */
export const act = async (clerk: Visitor, action: string, words: Readonly<Record<string, string>> = {}): Promise<void> => {
  await clerk.tap(action)
  for (const [field, text] of Object.entries(words)) await clerk.type(field, text)
  await clerk.tap(`确定${action}`)
}

export const leave = async (clerk: Visitor): Promise<void> => {
  expect(clerk.complaints).toEqual([])
  await clerk.context.close()
}

/** A unit of ours takes it up and passes it on. */
export const decide = async (clerk: Visitor, next: string): Promise<void> => {
  await clerk.tap('受理')
  await clerk.see('这一步办好了')
  await act(clerk, '这一步办好了')
  await clerk.see(next)
}

const pick = async (clerk: Visitor, part: string, value: string): Promise<void> => {
  await clerk.page.locator(`[aria-label="${part}：选${part}"]:visible`).click()
  await clerk.page.locator(`[role="option"][aria-label="${value}"]:visible`).click()
}

/** Outside: its number there, a question how far it is, and two results; then the card comes. */
export const throughCityAndBank = async (clerk: Visitor): Promise<void> => {
  await clerk.tap('登记外部编号')
  await clerk.type('outsideNumber', 'SH-2026-0815')
  await pick(clerk, '年', '2020年')
  await pick(clerk, '月', '2月')
  await pick(clerk, '日', '29日')
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
