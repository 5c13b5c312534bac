import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { printFigure, printMissing } from './figures'

const kilobyte = 1024
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
const sizeOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0) / kilobyte

const weapp = 'dist/weapp'
const h5 = 'dist/h5'

const measureWeapp = (): void => {
  const { subPackages = [], subpackages = [] } = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8')) as { subPackages?: { root: string }[]; subpackages?: { root: string }[] }
  const roots = [...subPackages, ...subpackages].map(({ root }) => join(weapp, root))
  const files = filesUnder(weapp)
  printFigure('weapp: main package', sizeOf(files.filter((file) => !roots.some((root) => file.startsWith(root)))), 'KB', { atMost: 700 })
  for (const root of roots) printFigure(`weapp: ${root.slice(weapp.length + 1)}`, sizeOf(files.filter((file) => file.startsWith(root))), 'KB', { atMost: 600 })
}

/** What the first page asks for: the document, what it names, and the chunks of the largest page, gzipped as the server sends them. */
const measureH5 = (): void => {
  const packed = (file: string): number => gzipSync(readFileSync(file)).length / kilobyte
  const html = join(h5, 'index.html')
  const named = [...readFileSync(html, 'utf8').matchAll(/(?:src|href)="\.?\/?((?:js|css)\/[^"]+)"/g)].map(([, file]) => join(h5, file ?? ''))
  const shared = [html, ...named].reduce((sum, file) => sum + packed(file), 0)
  const chunks = filesUnder(h5).filter((file) => /\.(js|css)$/.test(file) && !named.includes(file))
  // Which chunks belong to a page is webpack's business; all of them together are an upper bound for any.
  printFigure('h5: first load, what every page needs', shared, 'KB gzipped', { atMost: 300 })
  printFigure('h5: first load, with the chunks of all pages', shared + chunks.reduce((sum, file) => sum + packed(file), 0), 'KB gzipped', { atMost: 300 })
}

/** Sizes of the built clients; says what is missing instead of measuring nothing. */
export const measureBundles = (): void => {
  for (const [folder, measure] of [[weapp, measureWeapp], [h5, measureH5]] as const) {
    if (existsSync(folder)) measure()
    else printMissing(`${folder} is not built`, `npm run build:${folder.slice(5)}`)
  }
}
