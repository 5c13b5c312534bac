import { consentTexts } from '@shared/text/consents'
import { portraitPhoto } from '../../../cloud/test/portraits'
import { consentsByRequest } from '../consentLedger'
import { type DemoServer, startDemoServer } from '../demoServer'
import { addPages, cardPages, type Fill, fillForm } from './formSteps'
import { Host } from './host/host'
import { Person } from './person'
import { fillInProfile, findService, pickDay, signIn } from './steps'

/** Whose birthday is the first day of a year is that old all year. */
const bornBefore = (years: number): string => `${new Date().getFullYear() - years}-01-01`

let server: DemoServer
const hosts: Host[] = []

beforeAll(async () => {
  server = await startDemoServer()
})

afterAll(async () => {
  hosts.forEach((host) => host.stop())
  await server?.stop()
})

/** Up to the first page of the form. */
const begin = async (code: string): Promise<Person> => {
  const host = new Host(server.url)
  hosts.push(host)
  host.device.code = code
  for (let side = 0; side < 2; side += 1) host.device.addToAlbum(await portraitPhoto({ width: 720, height: 960 }))
  host.start()
  const parent = new Person(host)
  await signIn(parent)
  await fillInProfile(parent)
  await findService(parent, '孩子上学', '军人子女教育优待')
  await parent.tap('残疾军人的子女')
  await parent.tap('是')
  await parent.see('您可以申请')
  return parent
}

const child = (birth: string): Fill => async (parent) => {
  await parent.type('孩子的姓名', '赵小明')
  await pickDay(parent, birth)
}
const wish = (level: string): Fill => async (parent) => {
  await parent.tap(level)
  await parent.tap('转学')
}
const unsigned = '请在框里写上您的名字，再点“用这个签名”'
/** Nothing goes on without the tick and the name of the guardian; each says why. */
const guardian: Fill = async (parent) => {
  await parent.see('监护人同意')
  await parent.type('监护人姓名', '赵卫国')
  await parent.tap('父亲')
  await parent.tap('下一步')
  await parent.see('请看一下这句话，同意的话点一下打勾')
  await parent.see(unsigned)
  await parent.tap(consentTexts.childData)
  await parent.tap('下一步')
  await parent.see(unsigned)
  await parent.sign('用这个签名')
  await parent.see('签名已收到')
}
const home: Fill = (parent) => parent.tap('和现在住的地方一样')
/** The household book takes more than both pages, so it stays the first. */
const papers: Fill = async (parent) => {
  await addPages(parent, 0, 2)
  await addPages(parent, 1, 4)
}
const { declaration } = cardPages

const handIn = async (parent: Person): Promise<void> => {
  await parent.tap('提交申请')
  await parent.arrive('packages/requests/receipt/index')
  await parent.see('杨浦区退役军人服务中心')
  hosts.forEach((host) => host.assertNoUnknownCalls())
}

test('the guardian of a child under 14 ticks and signs, which stands in the ledger once it is handed in', async () => {
  const parent = await begin('sample:weapp-guardian')
  await fillForm(parent, [child(bornBefore(10)), wish('小学'), guardian, home, papers, declaration], '赵小明')
  expect(await consentsByRequest(server)).toEqual([[]])
  await handIn(parent)
  expect(await consentsByRequest(server)).toEqual([[{ purpose: 'child_data', version: consentTexts.version, givenBy: 'guardian' }]])
}, 90_000)

test('nobody is asked for a guardian of a child of 15', async () => {
  const parent = await begin('sample:weapp-parent')
  await fillForm(parent, [child(bornBefore(15)), wish('高中'), home, papers, declaration], '赵小明')
  expect(parent.texts()).not.toContain('监护人同意')
  await handIn(parent)
  expect((await consentsByRequest(server))[1]).toEqual([])
}, 90_000)
