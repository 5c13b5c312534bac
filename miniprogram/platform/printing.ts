import { isH5 } from './environment'

/** A browser prints; WeChat does not. */
export const canPrint = isH5

export type Paper = 'a4' | 'slip'

/** Sizes of the two kinds of paper that stations have: a sheet, and the roll of a receipt printer. */
const pageRules: Record<Paper, string> = {
  a4: '@page { size: A4; margin: 16mm }',
  slip: '@page { size: 80mm 220mm; margin: 3mm }',
}

/** Prints what bears the class `print-area`, and nothing else of the page. The rules stand here because WeChat's styles know no `@page`. */
export const printPage = (paper: Paper): void => {
  if (!isH5) return
  const style = document.createElement('style')
  style.textContent = `${pageRules[paper]} @media print { body * { visibility: hidden } .print-area, .print-area * { visibility: visible }
    .print-area { position: fixed; left: 0; top: 0; width: 100%; margin: 0; padding: 0; border-radius: 0 } .no-print { display: none } }`
  document.head.append(style)
  window.addEventListener('afterprint', () => style.remove(), { once: true })
  window.print()
}
