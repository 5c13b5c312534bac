import { mayBeDemo, readSettings, SettingsError } from './settings'

const read = (environment: Record<string, string> = {}) => readSettings(environment, '/srv/yangpu')
const wechat = { WECHAT_APPID: 'wx1', WECHAT_SECRET: 'top-secret' }
const productionDatabase = 'mysql://app:password@db.example:3306/yangpu'

describe('settings', () => {
  it('need not be given: this machine alone, port 3000, an embedded database in the folder of the program', () => {
    expect(read()).toMatchObject({
      host: '127.0.0.1', port: 3000, dataFolder: '/srv/yangpu/data', databaseUrl: undefined, wechat: null, trustedProxies: 0, suite: 'a1', logLevel: undefined,
    })
  })

  it('are taken as they are given', () => {
    const given = { HOST: '0.0.0.0', PORT: '8080', DATA_DIR: '/var/data', DATABASE_URL: productionDatabase, TRUSTED_PROXIES: '2', CIPHER_SUITE: 's1', LOG_LEVEL: 'debug', ...wechat }
    expect(read(given)).toMatchObject({
      host: '0.0.0.0', port: 8080, dataFolder: '/var/data', databaseUrl: productionDatabase, trustedProxies: 2, suite: 's1', logLevel: 'debug',
      wechat: { appId: 'wx1', secret: 'top-secret', baseUrl: 'https://api.weixin.qq.com' },
    })
    expect(read({ ...wechat, WECHAT_API_BASE: 'http://10.0.0.8:9000/relay' }).wechat?.baseUrl).toBe('http://10.0.0.8:9000/relay')
  })

  it('name templates with what stands in their fields, once unless they say lasting', () => {
    const given = { WECHAT_TEMPLATE_TODO: ' AbC123  thing1=subject thing2=what time3=when', WECHAT_TEMPLATE_NOTICE: 'DeF_4-5 lasting thing1=subject', WECHAT_TEMPLATE_REPLY: '', WECHAT_PUSH_TOKEN: 'abc123', PUBLIC_URL: 'https://yangpu.example.cn/' }
    expect(read(given).messaging).toEqual({
      templates: { todo: { id: 'AbC123', kind: 'once', fields: { thing1: 'subject', thing2: 'what', time3: 'when' } }, notice: { id: 'DeF_4-5', kind: 'lasting', fields: { thing1: 'subject' } } },
      pushToken: 'abc123', publicUrl: 'https://yangpu.example.cn',
    })
    expect(read().messaging).toEqual({ templates: {}, pushToken: null, publicUrl: null })
  })

  it('count as not given when they are empty, as container tools pass them on', () => {
    expect(read({ DATA_DIR: '', DATABASE_URL: '', WECHAT_APPID: '', LOG_LEVEL: '' })).toMatchObject({ dataFolder: '/srv/yangpu/data', databaseUrl: undefined, wechat: null, logLevel: undefined })
  })

  it.each(['127.0.0.1', '0.0.0.0', '::1', '::', 'localhost'])('listen at %s', (host) => {
    expect(read({ HOST: host }).host).toBe(host)
  })

  it.each(['0', '65535'])('take port %s', (port) => {
    expect(read({ PORT: port }).port).toBe(Number(port))
  })
})

const badPort = (port: string) => `PORT must be a whole number up to 65535, not "${port}"`
const badDatabase = 'DATABASE_URL must read mysql://user:password@host:3306/name'

describe('a bad setting is refused with one line that says what to change', () => {
  it.each<[Record<string, string>, string]>([
    [{ PORT: 'http' }, badPort('http')],
    [{ PORT: '65536' }, badPort('65536')],
    [{ PORT: '-1' }, badPort('-1')],
    [{ PORT: '80.5' }, badPort('80.5')],
    [{ HOST: 'yangpu.example' }, 'HOST must be an address such as 127.0.0.1 or 0.0.0.0, not "yangpu.example"'],
    [{ HOST: '127.0.0.1:3000' }, 'HOST must be an address such as 127.0.0.1 or 0.0.0.0, not "127.0.0.1:3000"'],
    [{ TRUSTED_PROXIES: 'all' }, 'TRUSTED_PROXIES must be a whole number up to 10, not "all"'],
    [{ TRUSTED_PROXIES: '11' }, 'TRUSTED_PROXIES must be a whole number up to 10, not "11"'],
    [{ CIPHER_SUITE: 'sm4' }, 'CIPHER_SUITE must be a1 (AES-256-GCM) or s1 (SM4 with HMAC-SM3)'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud"'],
    [{ DATABASE_URL: 'postgres://app:password@db/yangpu' }, badDatabase],
    [{ DATABASE_URL: 'mysql://app:password@db' }, badDatabase],
    [{ DATABASE_URL: 'mysql://app:password@db:port/yangpu' }, badDatabase],
    [{ DATABASE_URL: 'yangpu' }, badDatabase],
    [{ WECHAT_APPID: 'wx1' }, 'WECHAT_SECRET is missing: it goes with WECHAT_APPID'],
    [{ WECHAT_TEMPLATE_TODO: 'AbC123' }, 'WECHAT_TEMPLATE_TODO: it names the fields of the template, such as thing1=subject'],
    [{ WECHAT_TEMPLATE_TODO: '模板 thing1=subject' }, 'WECHAT_TEMPLATE_TODO: it begins with the id of the template'],
    [{ WECHAT_TEMPLATE_TODO: 'AbC123 thing1=subject thing1=what' }, 'WECHAT_TEMPLATE_TODO: it names a field twice'],
    [{ WECHAT_TEMPLATE_REPLY: 'AbC123 amount1=subject' }, 'WECHAT_TEMPLATE_REPLY: amount1 is no field that can be filled: thing1, phrase2, time3, date4, character_string5'],
    [{ WECHAT_TEMPLATE_REPLY: 'AbC123 phrase1=subject' }, 'WECHAT_TEMPLATE_REPLY: phrase1 takes state, not "subject"'],
    [{ WECHAT_TEMPLATE_TODO: 'AbC123 thing1=subject', WECHAT_TEMPLATE_REPLY: 'AbC123 thing1=what' }, 'WECHAT_TEMPLATE_…: each of them has a template of its own'],
    [{ WECHAT_PUSH_TOKEN: 'a b' }, 'WECHAT_PUSH_TOKEN must be 3 to 32 letters and digits, as WeChat has it'],
    [{ PUBLIC_URL: 'yangpu.example.cn' }, 'PUBLIC_URL must be our own address as others reach it, such as https://yangpu.example.cn'],
    [{ ...wechat, WECHAT_API_BASE: 'api.weixin.qq.com' }, 'WECHAT_API_BASE must be a web address'],
    [{ ...wechat, WECHAT_API_BASE: 'localhost:9000' }, 'WECHAT_API_BASE must be a web address'],
  ])('%j', (environment, line) => {
    expect(() => read(environment)).toThrow(new SettingsError(line))
    expect(() => read(environment)).toThrow(SettingsError)
  })
})

describe('a demo', () => {
  it.each(['127.0.0.1', '::1', 'localhost'])('may be where only this machine can call: %s', (host) => {
    expect(mayBeDemo(read({ HOST: host }))).toBe(true)
  })

  it.each<[string, Record<string, string>]>([
    ['where others can call', { HOST: '0.0.0.0' }],
    ['where others can call over IPv6', { HOST: '::' }],
    ['at an address of the network', { HOST: '192.168.1.20' }],
    ['with a WeChat app behind it', wechat],
    ['on a database of its own', { DATABASE_URL: productionDatabase }],
  ])('may not be %s', (_where, environment) => {
    expect(mayBeDemo(read(environment))).toBe(false)
  })
})
