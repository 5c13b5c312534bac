import { portraitPhoto } from '../../../cloud/test/portraits'
import { type DemoServer, startDemoServer } from '../demoServer'
import { Clerk } from './clerk'
import { addPages, cardPages, type Fill, fillForm } from './formSteps'
import { Host } from './host/host'
import { Person } from './person'
import { fillInProfile, findService, pickDay, signIn } from './steps'

let server: DemoServer
let host: Host
let person: Person

beforeAll(async () => {
  server = await startDemoServer()
  host = new Host(server.url)
  for (let side = 0; side < 2; side += 1) host.device.addToAlbum(await portraitPhoto({ width: 720, height: 960 }))
  person = new Person(host)
}, 60_000)

afterAll(async () => {
  host?.stop()
  await server?.stop()
})

afterEach(() => host.assertNoUnknownCalls())

/** What looks like the number of a unit does not leave the phone: the form stops there until it is gone. */
const tellWhatIsHard: Fill = async () => {
  await pickDay(person, '2020-03-01')
  await person.type('现在的困难', '我在第31集团军当兵时伤了腿，现在看病没钱')
  await person.see('这里好像有部队番号或代号')
  await person.tap('下一步')
  await person.see('请先改掉，或者点“不是番号，照原样保留”')
  await person.settled()
  expect(JSON.stringify(await server.read('SELECT answers FROM service_request'))).not.toContain('situation')
  await person.type('现在的困难', '当兵时伤了腿，一个月看病要两千元，还差一千元')
  await person.until('an end of the warning', () => !person.texts().join().includes('部队番号或代号。'))
}

const household: Fill = async () => {
  for (const answer of ['3 口', '1000 到 2000 元', '都没有']) await person.tap(answer)
}

/** ID card and household book, then a paper for each cause; the first takes no more once it has both sides. */
const papers: Fill = async () => {
  await cardPages.papers(person)
  for (const [at, all] of [[1, 6], [2, 8], [3, 10]] as const) await addPages(person, at, all)
}

const payment: Fill = async () => {
  for (const [label, value] of [['户名', '赵卫国'], ['开户银行', '工商银行五角场支行'], ['账号', '6222021001112223334']] as const) await person.type(label, value)
}

test('somebody in hardship finds aid by a saying, is refused by no answer, and hands in a paper for each cause', async () => {
  host.start()
  await signIn(person)
  await fillInProfile(person)
  await findService(person, '看病没钱', '困难帮扶援助')
  await person.tap('其他', 0)
  for (const cause of ['服役时致残，或者得了重病', '长时间没有工作', '家里突然出了事']) await person.tap(cause)
  for (const [who, words] of [['现役军人家属', '也可以先申请'], ['三属（烈士、因公牺牲、病故军人遗属）', '您可以申请'], ['退役军人', '您可以申请']] as const) {
    await person.tap(who, 0)
    await person.see(words)
    await person.see('开始填写')
  }
  const { declaration } = cardPages
  const identity: Fill = () => person.type('身份证号', '11010519491231002X')
  await fillForm(person, [tellWhatIsHard, identity, () => person.tap('本人'), () => person.tap('和现在住的地方一样'), household, papers, payment, declaration])
  await person.tap('提交申请')
  await person.arrive('packages/requests/receipt/index')
  await person.see('五角场街道退役军人服务站受理：您的居住地属于五角场街道')
}, 90_000)

test('the street asks for one paper, the district grants the aid, and the veteran reads it and says how it was', async () => {
  const [street, district] = await Promise.all([new Clerk(server.url).signIn('wangmin'), new Clerk(server.url).signIn('zhoujing')])
  await street.act('accept', {}, 'waiting')
  await street.act('supplement-request', { items: [{ field: 'medicalProof', reason: 'blurred', note: '' }] })
  await person.tap('回首页')
  await person.tap('去补材料')
  await person.see('补好 0 样，还差 1 样')
  await addPages(person, 0, 2)
  await person.see('1 样都补好了')
  await person.tap('补好了，提交')
  await person.arrive('packages/requests/detail/index')
  await person.see('轮到街道站')

  await street.act('advance', { note: '' })
  await district.act('accept', {}, 'waiting')
  await district.act('complete', { outcome: 'granted', result: '给予一次性援助，会打到您的账户' })
  person.back()
  await person.tap('去评价')
  await person.see('给予援助')
  await person.see('给予一次性援助，会打到您的账户')
  await person.tap('满意', 0)
  await person.tap('提交评价')
  await person.see('谢谢您的评价')
}, 60_000)
