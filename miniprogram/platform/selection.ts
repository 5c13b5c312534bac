import { isH5 } from './environment'

export interface Selection {
  start: number
  end: number
}

/** Pages left behind stay in a browser's document, unseen: the last one in sight counts. */
const areaIn = (selector: string): HTMLTextAreaElement | null => {
  const found = [...document.querySelectorAll<HTMLTextAreaElement>(`${selector} textarea`)]
  return found.filter(({ offsetParent }) => offsetParent !== null).at(-1) ?? found.at(-1) ?? null
}

/** What is selected in the text area below this place of the page; null in WeChat, which tells only where the caret was. */
export const selectionIn = (selector: string): Selection | null => {
  const area = isH5 ? areaIn(selector) : null
  return area && { start: area.selectionStart, end: area.selectionEnd }
}

/** Selects there once what was put in is drawn, so that the next key goes on from it. */
export const selectIn = (selector: string, { start, end }: Selection): void => {
  if (!isH5) return
  setTimeout(() => {
    const area = areaIn(selector)
    area?.focus()
    area?.setSelectionRange(start, end)
  }, 60)
}
