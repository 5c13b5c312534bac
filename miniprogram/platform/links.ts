import { richTextWords as words } from '@shared/text/noticesPage'
import { confirm, copyText } from './dialogs'
import { isWeapp } from './environment'
import { openOutside } from './newTab'

/** Where an address leads: what stands between https:// and the first slash. */
export const hostOf = (href: string): string => /^https:\/\/([^/?#]+)/.exec(href)?.[1] ?? href

/** Leads to an address of somebody else: a browser opens it beside this page, after saying where it leads; WeChat opens none, so it is copied. */
export const followLink = async (href: string): Promise<void> => {
  if (!href.startsWith('https://')) return
  if (isWeapp) return void (await copyText(href))
  const leaves = await confirm({ title: words.leaveTitle, text: words.leaveText(hostOf(href)), yes: words.leave, no: words.stay })
  if (leaves) openOutside(href)
}
