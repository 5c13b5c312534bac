import { type Browser } from 'playwright-core'
import { staffSignIn } from './steps'
import { visit, type Visitor } from './visitor'

interface Desk {
  tab?: RegExp
  title?: string
  signIn?: (visitor: Visitor, loginName: string) => Promise<void>
}

/** A clerk at a PC with the request of the journey open. */
export const clerkAt = async (browser: Browser, url: string, loginName: string, { tab = /^办理中/, title = '优待证申领', signIn = staffSignIn }: Desk = {}): Promise<Visitor> => {
  const clerk = await visit(browser, url, 'desk')
  await signIn(clerk, loginName)
  await clerk.page.getByRole('tab', { name: tab }).click()
  await clerk.see(title)
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

/** Tells the applicant at once all that is missing; here one thing. */
export const askForMore = async (clerk: Visitor, label: string, reason: string): Promise<void> => {
  await clerk.tap('要补材料')
  await clerk.tick(label)
  await clerk.tap(reason)
  await clerk.fitsAll()
  await clerk.tap('发出补正告知')
  await clerk.see('已请申请人补 1 样')
}

/** What was asked for is found on the first screen and handed in. */
export const supplyOne = async (veteran: Visitor, supply: () => Promise<void>): Promise<void> => {
  await veteran.go('pages/home/index')
  await veteran.see('现在需要您做的')
  await veteran.fitsAll()
  await veteran.tap('去补材料')
  await veteran.see('补好 0 样，还差 1 样')
  await supply()
  await veteran.see('1 样都补好了')
  await veteran.fitsAll()
  await veteran.tap('补好了，提交')
}
