import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { contract } from '../shared/contract/contract'
import { samplePassword, sampleStaff, sampleVeterans } from '../cloud/demo/samplePeople'

const root = join(__dirname, '..')
const megabyte = 1024 * 1024

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))

type Build = 'h5' | 'h5-demo' | 'weapp' | 'cloud'

/** Every file of a build, by its path inside. */
const filesOf = (build: Build): Map<string, string> => {
  const folder = join(root, 'dist', build)
  if (!existsSync(folder)) throw new Error(`dist/${build} is missing: npm test builds it, or npm run build:${build === 'cloud' ? 'server' : build}`)
  return new Map(filesUnder(folder).map((file) => [relative(folder, file), readFileSync(file, 'utf8')]))
}

/** The files of a build in which it stands, by name: the files themselves would fill the report of a failure. */
const filesWith = (build: Build, wanted: string | RegExp): string[] =>
  [...filesOf(build)].filter(([, text]) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text))).map(([name]) => name)

describe('sample sign-ins', () => {
  it.each(['这是演示，请选一位示例人员登录', 'sample:', ...sampleVeterans.map(({ name }) => name)])('are in the client of the demo alone: "%s"', (words) => {
    expect(filesWith('h5-demo', words)).not.toEqual([])
    expect(filesWith('h5', words)).toEqual([])
    expect(filesWith('weapp', words)).toEqual([])
  })
})

describe('what only the server may know', () => {
  const clients = ['h5', 'h5-demo', 'weapp'] as const

  it.each([
    'WECHAT_SECRET', 'DATA_KEYS', 'INDEX_KEY', 'SIGNING_KEY', 'DATABASE_URL', 'jscode2session', 'mysql://', samplePassword, ...sampleStaff.map(({ loginName }) => loginName),
  ])('is in the server and in no client: %s', (words) => {
    expect(filesWith('cloud', words)).toContain('main.cjs')
    for (const client of clients) expect(filesWith(client, words)).toEqual([])
  })

  it.each(clients)('leaves the words and schemas of the contract out of %s, which reads neither', (client) => {
    for (const words of [contract.pollThread.summary, contract.addPerson.summary]) {
      expect(filesWith('cloud', words)).toContain('main.cjs')
      expect(filesWith(client, words)).toEqual([])
    }
    expect(filesWith(client, contract.pollThread.path)).not.toEqual([])
  })

  it.each(clients)('does not reach %s as a key or as sources', (client) => {
    const key = /-----BEGIN|["':,][A-Za-z0-9+/]{43}=["',]/
    expect(key.test(`{"INDEX_KEY":"${Buffer.alloc(32, 7).toString('base64')}"}`)).toBe(true)
    expect(filesWith(client, key)).toEqual([])
    expect([...filesOf(client).keys()].filter((name) => name.endsWith('.map'))).toEqual([])
  })
})

interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string }[] }
}

describe('the mini-program', () => {
  const files = filesOf('weapp')
  const app = JSON.parse(files.get('app.json') ?? '{}') as AppConfig
  const allPages = [...app.pages, ...app.subPackages.flatMap((area) => area.pages.map((page) => `${area.root}/${page}`))]

  it('lists every page that there is, and has what each one needs', () => {
    const sources = join(root, 'miniprogram')
    const written = ['pages', 'packages'].flatMap((folder) => filesUnder(join(sources, folder))).filter((file) => file.endsWith('index.config.ts'))
    expect(allPages.toSorted()).toEqual(written.map((file) => relative(sources, file).replace('.config.ts', '')).sort())
    for (const page of allPages) expect(['js', 'json', 'wxml'].filter((kind) => !files.has(`${page}.${kind}`))).toEqual([])
  })

  it('keeps the tab pages, and no others, in the main package', () => {
    expect(app.pages).toEqual(app.tabBar.list.map(({ pagePath }) => pagePath))
  })

  it('stays below what WeChat takes: 2 MB for the main package and for each other', () => {
    const packageOf = (name: string): string => app.subPackages.find((area) => name.startsWith(`${area.root}/`))?.root ?? 'main'
    const sizes = new Map<string, number>()
    for (const name of files.keys()) sizes.set(packageOf(name), (sizes.get(packageOf(name)) ?? 0) + statSync(join(root, 'dist/weapp', name)).size)
    expect([...sizes.keys()].sort()).toEqual(['main', ...app.subPackages.map((area) => area.root)].sort())
    for (const [, size] of sizes) expect(size).toBeLessThanOrEqual(2 * megabyte)
  })

  /** Where code is made of text, which WeChat does not run: eval, Function, a timer given words. */
  const codeOfText = (text: string): string[] => text.match(/(?<![.\w$])(?:(?:eval|Function)\([^)]*\)|set(?:Timeout|Interval)\(["'`][^)]*\))(?:\(\))?/g) ?? []

  it('makes no code of text; what libraries hold of it looks for the global object, and only where nothing else gave it', () => {
    expect(['eval(x)', 'new Function("a", "return a")', 'b||Function(c)', 'setTimeout("go()", 1)'].map((text) => codeOfText(text).length)).toEqual([1, 1, 1, 1])
    expect(codeOfText('isFunction(x);a.eval(x);setTimeout(go,1);typeof Function')).toEqual([])
    const found = [...files].filter(([name]) => name.endsWith('.js')).flatMap(([, text]) => codeOfText(text))
    expect(new Set(found)).toEqual(new Set(['Function("return this")()']))
  })
})
