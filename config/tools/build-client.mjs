// Builds one client: node config/tools/build-client.mjs weapp | h5 | h5-demo → dist/<name>
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { run, say } from './run.mjs'

// H5 must run in the browsers of government PCs (Chromium 90) and on phones of the same years; WeChat's base library 3 runs on these.
const browsers = { h5: 'chrome >= 90, edge >= 90, firefox >= 90, safari >= 14, ios_saf >= 14', weapp: 'chrome >= 67, ios_saf >= 12' }
const builds = {
  weapp: { platform: 'weapp', proof: 'app.json' },
  h5: { platform: 'h5', proof: 'index.html' },
  'h5-demo': { platform: 'h5', proof: 'index.html' },
}

const name = process.argv[2]
const build = builds[name]
if (!build) {
  say(`usage: node config/tools/build-client.mjs ${Object.keys(builds).join(' | ')}`)
  process.exit(2)
}

const outputFolder = `dist/${name}`
rmSync(outputFolder, { recursive: true, force: true })
mkdirSync('.cache', { recursive: true })
// The command asks nothing and sends nothing: no doctor check, no global plugins, no update notice.
const taro = createRequire(import.meta.url).resolve('@tarojs/cli/bin/taro')
const { code } = await run(process.execPath, [taro, 'build', '--type', build.platform, '--no-check', '--disable-global-config'], {
  env: { CLIENT_BUILD: name, NODE_ENV: 'production', BROWSERSLIST: browsers[build.platform], BROWSERSLIST_IGNORE_OLD_DATA: '1', CI: 'true' },
})
const isBuilt = existsSync(`${outputFolder}/${build.proof}`)
if (code === 0 && !isBuilt) say(`the build ended, but ${outputFolder}/${build.proof} is missing`)
process.exit(code === 0 && isBuilt ? 0 : code || 1)
