import { bureauName } from '@shared/text/labels'
import { momentText } from '@shared/text/due'
import { exportTexts as texts } from '@shared/text/recordExport'
import { html, type Markup } from '../../assist/html'
import { type Line } from '../parts/recordPart'
import { type ExportedEntry, type ExportSection } from './sections'

const style = `@page { size: A4; margin: 16mm } * { box-sizing: border-box }
body { margin: 0 auto; padding: 16px; max-width: 190mm; color: #1a1f1c; background: #fff; font: 16px/1.6 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere }
h1 { font-size: 22px; margin: 0 0 4px } h2 { font-size: 18px; margin: 28px 0 8px; border-bottom: 2px solid #2f6b4f; break-after: avoid } h3 { font-size: 16px; margin: 14px 0 2px; break-after: avoid }
dl { margin: 0; display: grid; grid-template-columns: minmax(84px, 30%) 1fr; gap: 0 12px } dt { color: #545d57 } dd { margin: 0; white-space: pre-wrap } p { margin: 4px 0 }`

const lines = (rows: readonly Line[]): Markup => html`<dl>${rows.map(({ label, text }) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>`
const entry = ({ title, lines: rows }: ExportedEntry): Markup => html`<h3>${title}</h3>${lines(rows)}`

interface About {
  name: string
  exportedAt: number
}

/** Everything as a page to read and print, written while it is read; it needs nothing but itself. */
export async function* writePage({ name, exportedAt }: About, sections: readonly ExportSection[]): AsyncGenerator<string> {
  yield `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><style>${style}</style>`
  yield html`<title>${texts.title}</title></head><body><h1>${texts.title}</h1><p>${bureauName}</p><p>${texts.lead(name, momentText(exportedAt))}</p><p>${texts.warning}</p>`.text
  for (const { title, head, entries } of sections) {
    const { lines: own } = await head()
    yield html`<section><h2>${title}</h2>${own.length > 0 ? lines(own) : html``}`.text
    let isEmpty = own.length === 0
    for await (const batch of entries()) {
      if (batch.length === 0) continue
      isEmpty = false
      yield batch.map((one) => entry(one).text).join('')
    }
    yield `${isEmpty ? html`<p>${texts.none}</p>`.text : ''}</section>`
  }
  yield '</body></html>'
}
