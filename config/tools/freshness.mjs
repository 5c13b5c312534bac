// Tells whether a build still fits its sources: a hash over their content, kept beside the caches.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const sourcesOf = (roots) => roots.flatMap((root) => (root.includes('.') ? [root] : filesUnder(root))).sort()

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))

const hashOf = (roots, extra) => {
  const hash = createHash('sha256').update(extra)
  for (const file of sourcesOf(roots)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** The builds there are: their sources and what they make. */
export const builds = {
  server: { roots: ['cloud', 'shared', 'config/tools', 'package.json'], output: 'dist/cloud/main.cjs' },
  weapp: { roots: ['miniprogram', 'shared', 'config', 'package.json', 'project.config.json'], output: 'dist/weapp/app.json' },
  h5: { roots: ['miniprogram', 'shared', 'config', 'package.json'], output: 'dist/h5/index.html' },
  'h5-demo': { roots: ['miniprogram', 'shared', 'config', 'package.json'], output: 'dist/h5-demo/index.html' },
}

const stampFile = (name) => `.cache/stamps/${name}`
const stampOf = (name) => hashOf(builds[name].roots, `${name} ${process.env.TARO_APP_API_BASE ?? ''}`)

export const isFresh = (name) => {
  const file = stampFile(name)
  return existsSync(builds[name].output) && existsSync(file) && readFileSync(file, 'utf8') === stampOf(name)
}

export const markFresh = (name) => {
  mkdirSync(dirname(stampFile(name)), { recursive: true })
  writeFileSync(stampFile(name), stampOf(name))
}
