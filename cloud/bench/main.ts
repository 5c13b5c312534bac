import { runApp } from './appProcess'
import { runBare } from './bareProcess'
import { measureBundles } from './bundles'
import { onEach } from './databases'
import { readOptions } from './options'
import { measurePhotos } from './photos'

/** npm run bench: the sizes of the clients, photos, the app against a bare program, and what ten times as many requests cost. */
const bench = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2))
  const runs = (part: (typeof options.parts)[number]): boolean => options.parts.includes(part)
  if (runs('bundles')) measureBundles()
  if (runs('photos')) await measurePhotos()
  if (runs('bare') || runs('growth')) await onEach(options)
}

const [role, target = ''] = process.argv.slice(2)
const work = role === 'app' ? runApp(target) : role === 'bare' ? runBare(target) : bench()
work.catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exit(1)
})
