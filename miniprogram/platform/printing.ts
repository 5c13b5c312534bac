import { isH5 } from './environment'

/** A browser prints; WeChat does not. */
export const canPrint = isH5

export type Paper = 'a4' | 'slip' | 'list'

/** Sizes of the two kinds of paper that stations have: a sheet, and the roll of a receipt printer; a list goes over as many sheets as it needs. */
const pageRules: Record<Paper, string> = {
  a4: '@page { size: A4; margin: 16mm }',
  slip: '@page { size: 80mm 220mm; margin: 3mm }',
  list: '@page { size: A4; margin: 14mm }',
}

/** One sheet or one slip lies over everything else. */
const oneSheet = `body * { visibility: hidden } .print-area, .print-area * { visibility: visible }
    .print-area { position: fixed; left: 0; top: 0; width: 100%; margin: 0; padding: 0; border-radius: 0 }`
/** A list of any length: what stands around it takes no room, and nothing cuts it off at the height of the window. */
const manySheets = `html, body, body :has(.print-area) { display: block !important; position: static !important; height: auto !important; min-height: 0 !important; max-height: none !important; overflow: visible !important; padding: 0 !important; margin: 0 !important; background: #fff !important; transform: none !important }
    body :not(:has(.print-area)):not(.print-area):not(.print-area *) { display: none !important } .print-area { max-width: none !important; margin: 0 !important; padding: 0 !important }`

/** Prints what bears the class `print-area`, and nothing else of the page. The rules stand here because WeChat's styles know no `@page`. */
export const printPage = (paper: Paper): void => {
  if (!isH5) return
  const style = document.createElement('style')
  style.textContent = `${pageRules[paper]} @media print { ${paper === 'list' ? manySheets : oneSheet} .no-print { display: none } }`
  document.head.append(style)
  window.addEventListener('afterprint', () => style.remove(), { once: true })
  window.print()
}
