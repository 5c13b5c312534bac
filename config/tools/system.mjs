// What the tests need beside npm's packages. On Debian it is installed; elsewhere we say what to install.
import { existsSync } from 'node:fs'
import { run, say } from './run.mjs'

const tools = [
  { package: 'mariadb-server', files: ['/usr/sbin/mariadbd', '/usr/libexec/mariadbd', '/opt/homebrew/bin/mariadbd', '/usr/local/bin/mariadbd'], elsewhere: 'brew install mariadb' },
  { package: 'chromium', files: ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'], elsewhere: 'install Chrome or Chromium' },
  { package: 'fonts-noto-cjk', files: ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', '/System/Library/Fonts/PingFang.ttc', '/System/Library/Fonts'], elsewhere: 'a Chinese font' },
]

const missing = () => tools.filter(({ files }) => !files.some((file) => existsSync(file)))

/** Installs what is missing where that is possible; gives what still is. */
export const ensureTools = async () => {
  if (missing().length > 0 && existsSync('/etc/debian_version')) {
    const isRoot = process.getuid?.() === 0
    const apt = (...args) => run(isRoot ? 'apt-get' : 'sudo', isRoot ? args : ['-n', 'apt-get', ...args], { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } })
    say(`installing ${missing().map((tool) => tool.package).join(', ')} …`)
    await apt('update')
    const { code, output } = await apt('install', '-y', '--no-install-recommends', ...missing().map((tool) => tool.package))
    if (code !== 0) say(output.split('\n').slice(-5).join('\n'))
  }
  for (const tool of missing()) say(`missing: ${tool.package} (on this system: ${tool.elsewhere})`)
  return missing().map((tool) => tool.package)
}
