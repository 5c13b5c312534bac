import { portraitPhoto } from '../../../cloud/test/portraits'
import { type DemoServer, startDemoServer } from '../demoServer'
import { addPages, cardPages, checkAsAgent, fillForm } from './formSteps'
import { Host } from './host/host'
import { Person } from './person'
import { fillInProfile, signIn } from './steps'

let server: DemoServer
const hosts: Host[] = []

beforeAll(async () => {
  server = await startDemoServer()
})

afterAll(async () => {
  hosts.forEach((host) => host.stop())
  await server?.stop()
})

const begin = async (code: string): Promise<Person> => {
  const host = new Host(server.url)
  hosts.push(host)
  host.device.code = code
  for (let side = 0; side < 2; side += 1) host.device.addToAlbum(await portraitPhoto({ width: 720, height: 960 }))
  host.start()
  const person = new Person(host)
  await signIn(person)
  await fillInProfile(person)
  return person
}

const handIn = async (person: Person): Promise<void> => {
  await person.tap('提交申请')
  await person.arrive('packages/requests/receipt/index')
  await person.see('五角场街道退役军人服务站')
  hosts.forEach((host) => host.assertNoUnknownCalls())
}

const { identity, place, bank, delivery, photo, circumstances, declaration } = cardPages

test('one of the bereaved has a relative apply, who is asked for the right papers only', async () => {
  const agent = await begin('sample:weapp-agent')
  await agent.tap('优待证申领')
  await checkAsAgent(agent)
  const category = async () => {
    await agent.tap('烈士遗属')
    await agent.tap('配偶')
  }
  const filing = async () => {
    await agent.type('代办人姓名', '李小明')
    await agent.type('代办人身份证号', '110105194912310021')
    await agent.type('代办人手机号', '13900002222')
    await addPages(agent, 0, 2)
    await agent.tap('下一步')
    await agent.see('身份证号有一位不对，或者有两位写反了，请对照身份证再看一遍')
    await agent.type('代办人身份证号', '11010519491231002X')
  }
  const papers = async () => {
    await cardPages.papers(agent)
    expect(agent.texts()).not.toContain('退役证件')
    await addPages(agent, 1, 6)
    await addPages(agent, 2, 8)
  }
  await fillForm(agent, [category, identity, filing, place, bank, delivery, photo, papers, circumstances, declaration])
  await handIn(agent)
})

test('whoever lost a card is sent to the bank first, and to the form for what the station decides', async () => {
  const loser = await begin('sample:weapp-loser')
  await loser.tap('优待证补领换领')
  await loser.tap('坏了，读不出')
  await loser.see('到银行换就行')
  expect(loser.texts()).not.toContain('开始填写')
  await loser.tap('丢了')
  await loser.tap('还没有')
  await loser.see('先向银行挂失')
  await loser.tap('网点办好了')
  await loser.tap('有变化')
  await loser.see('在这里申请，由站里办')
  const papers = async () => {
    await cardPages.papers(loser)
    await addPages(loser, 1, 6)
  }
  await fillForm(loser, [() => loser.tap('退役军人'), identity, () => loser.tap('本人'), place, bank, delivery, photo, papers, declaration])
  await handIn(loser)
})
