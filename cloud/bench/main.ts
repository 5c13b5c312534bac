import { runApp } from './appProcess'
import { runBare } from './bareProcess'
import { measureBundles } from './bundles'
import { runAlone } from './children'
import { onEach } from './databases'
import { measureNotice } from './notice'
import { readOptions } from './options'
import { measurePhotos } from './photos'
import { measureRouting } from './routing'
import { measureSeats } from './seats'
import { measureWechat } from './wechat'

/** npm run bench: the sizes of the clients, photos, routing, a rush for seats, a notice to everybody, handing in while WeChat hangs, the app against a bare program, and what ten times as many requests cost. */
const bench = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2))
  const runs = (part: (typeof options.parts)[number]): boolean => options.parts.includes(part)
  if (runs('bundles')) measureBundles()
  if (runs('photos')) await measurePhotos()
  // Memory is measured where nothing else has been loaded or thrown away.
  if (runs('routing')) await runAlone('routing', ['--expose-gc'])
  if (runs('seats')) await measureSeats()
  if (runs('notice')) await measureNotice()
  if (runs('wechat')) await measureWechat()
  if (runs('bare') || runs('growth')) await onEach(options)
}

const [role, target = '', wechatUrl] = process.argv.slice(2)
const roles: Readonly<Record<string, () => Promise<void> | void>> = { app: () => runApp(target, wechatUrl), bare: () => runBare(target), routing: measureRouting }
const work = async (): Promise<void> => (roles[role ?? ''] ?? bench)()
work().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exit(1)
})
