import sharp from 'sharp'
import { Host } from './host/host'
import { Person } from './person'
import { startServer, type TestServer } from './server'

let server: TestServer
let host: Host
let person: Person

const photo = (): Promise<Buffer> => sharp({ create: { width: 600, height: 800, channels: 3, background: '#8899aa' } }).jpeg().toBuffer()

beforeAll(async () => {
  server = await startServer()
  host = new Host(server.origin)
  host.device.addToAlbum(await photo())
  person = new Person(host)
}, 60_000)

afterAll(async () => {
  host?.stop()
  await server?.stop()
})

const signIn = async (): Promise<void> => {
  host.start()
  await person.see('优待证申领')
  await person.tap('登录')
  await person.arrive('packages/record/sign-in/index')
  await person.tap('微信登录')
  await person.see('请先看一下隐私说明')
  await person.tap('我看过并同意上面的隐私说明')
  await person.tap('微信登录')
}

const fillInProfile = async (): Promise<void> => {
  await person.arrive('packages/record/profile/index')
  await person.type('姓名', '赵卫国')
  await person.type('手机号', '13800138000')
  await person.type('现在住在哪里', '五角场街道国定路600弄3号')
  await person.until('the street that the address names', () => person.texts().some((text) => text === '五角场街道'))
  await person.tap('保存')
}

const fillInForm = async (): Promise<void> => {
  await person.arrive('packages/requests/form/index')
  await person.type('身份证号', '11010519491231002X')
  await person.tap('退役军人')
  await person.tap('下一步')
  await person.tap('现在住的地方')
  await person.see('五角场街道')
  await person.tap('下一步')
  await person.tap('从相册选')
  await person.see('照片已收到')
  await person.tap('下一步')
  await person.see('请您确认')
}

test('a veteran applies on a weak network and holds one receipt in hand', async () => {
  await signIn()
  await fillInProfile()
  await person.see('五角场街道退役军人服务站')
  await person.tap('优待证申领')
  await person.tap('开始填写')
  await fillInForm()
}, 60_000)

afterEach(() => host.assertNoUnknownCalls())
