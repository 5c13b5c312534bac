import { bureauName } from '@shared/text/labels'
import { printTexts } from '@shared/text/assist'
import { html, Markup } from './html'

export interface PrintedForm {
  title: string
  number: string
  submittedText: string
  unitName: string
  outsideNumber: string | null
  sections: readonly { title: string; rows: readonly { label: string; text: string }[] }[]
  papers: readonly string[]
  /** Pictures as data: addresses, so that the page needs nothing else. */
  photo: string | null
  signature: string | null
  footer: string
}

const style = `@page { size: A4; margin: 16mm 15mm 12mm }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 180mm; color: #000; background: #fff; font: 11pt/1.5 "Noto Serif CJK SC", SimSun, serif }
header { text-align: center } header p { margin: 0 } h1 { font-size: 18pt; margin: 2mm 0 4mm }
h2 { font-size: 11pt; margin: 4mm 0 1mm; break-after: avoid }
table { width: 100%; border-collapse: collapse; break-inside: avoid } th, td { border: .3mm solid #000; padding: 1.5mm 2.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-wrap }
th { width: 34mm; font-weight: normal }
.top { display: flex; gap: 4mm } .top > table { flex: 1 } .photo { width: 33mm; height: 41mm; border: .3mm solid #000; display: flex; align-items: center; justify-content: center; overflow: hidden }
.photo img { width: 100%; height: 100%; object-fit: contain } .sign { margin-top: 8mm; display: flex; justify-content: space-between; align-items: flex-end; break-inside: avoid } .sign img { height: 16mm }
.sheet { break-inside: auto } .sheet > * > tr > td { border: 0; padding: 0; white-space: normal }
.sheet > tfoot { display: table-footer-group } .sheet > tfoot > tr > td { padding-top: 6mm; font-size: 8.5pt }`

const row = (label: string, text: string): Markup => html`<tr><th scope="row">${label}</th><td>${text}</td></tr>`
const picture = (source: string | null, alternative: string): Markup => (source ? html`<img src="${source}" alt="${alternative}">` : html`${alternative}`)

/** The application form on A4, black on white, its foot on every sheet as that of a table. No scripts: whoever wants it on paper prints the page. */
export const printPage = (form: PrintedForm): string => {
  const { title, number, submittedText, unitName, outsideNumber, sections, papers, photo, signature, footer } = form
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${`${number} ${printTexts.heading(title)}`}</title><style>${new Markup(style)}</style></head><body>
<table class="sheet"><tbody><tr><td>
<header><p>${bureauName}</p><h1>${printTexts.heading(title)}</h1></header>
<div class="top"><table><tbody>${row(printTexts.number, number)}${row(printTexts.submitted, submittedText)}${row(printTexts.unit, unitName)}${row(printTexts.outside, outsideNumber ?? '')}</tbody></table><div class="photo">${picture(photo, printTexts.photo)}</div></div>
${sections.map(({ title: heading, rows }) => html`<h2>${heading}</h2><table><tbody>${rows.map(({ label, text }) => row(label, text))}</tbody></table>`)}
${papers.length > 0 ? html`<h2>${printTexts.papers}</h2><table><tbody>${papers.map((name, index) => row(String(index + 1), name))}</tbody></table>` : html``}
<div class="sign"><span>${printTexts.signature}：${signature ? picture(signature, printTexts.signature) : html``}</span><span>${printTexts.signatureDate}</span></div>
</td></tr></tbody><tfoot><tr><td>${footer}</td></tr></tfoot></table>
</body></html>`.text
}
