import { isH5 } from './environment'

/** Puts the cursor into an input of the page in front, for a scanner that types. Only in a browser; WeChat moves the page for its keyboard. */
export const focusOn = (selector: string): void => {
  if (!isH5) return
  const shown = [...document.querySelectorAll<HTMLElement>(`${selector} input`)].filter(({ offsetParent }) => offsetParent !== null)
  shown[shown.length - 1]?.focus()
}
