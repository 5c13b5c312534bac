import { datePartsOf, shanghaiDay } from '@shared/domain/calendar/day'
import { type DemoServer, startDemoServer } from '../demoServer'
import { Clerk } from './clerk'
import { Host } from './host/host'
import { type Person } from './person'
import { atWork, fileQuestion } from './workplace'

let server: DemoServer
let host: Host
let lead: Person
let clerk: Clerk

beforeAll(async () => {
  server = await startDemoServer()
  host = new Host(server.url)
  const administrator = await new Clerk(server.url).signInAtBureau('sunli')
  lead = await atWork(host, 'sample:weapp-lead', await administrator.invite('林芳', '五角场街道退役军人服务站', 'lead'))
  clerk = await new Clerk(server.url).signIn('wangmin')
  await fileQuestion(lead)
  await clerk.act('claim', {}, 'waiting')
})

afterAll(async () => {
  host?.stop()
  await server?.stop()
})

const toTeam = async (): Promise<void> => {
  await lead.until('the queue', () => {
    if (lead.page() === 'packages/staff/queue/index') return true
    lead.back()
    return false
  })
  await lead.tap('人手')
  await lead.arrive('packages/staff/team/index')
}
/** A day from the three lists below this label; `first`: which of the lists on the page is its first. */
const pickToday = async (first: number): Promise<void> => {
  const { year, month, dayOfMonth } = datePartsOf(shanghaiDay(Date.now()))
  for (const [list, part] of [['选年', `${year}年`], ['选月', `${month}月`], ['选日', `${dayOfMonth}日`]] as const) {
    await lead.tap(list, 0)
    await lead.tap(part, first)
  }
}

test('the lead sees who has what, and hands a colleague’s work over, told before how much goes to whom', async () => {
  await toTeam()
  await lead.see('王敏')
  await lead.see('1 件')
  await lead.tap('交接手上的事', 1)
  await lead.see('1 件办件放回待办')
  await lead.tap('放回待办，谁有空谁接')
  await lead.tap('林芳（负责人）')
  await lead.see('1 件办件交给林芳')
  await lead.tap('确定交接')
  await lead.until('the work with the lead', () => !lead.texts().some((text) => text === '确定交接'))
  host.assertNoUnknownCalls()
})

test('the lead records a leave from today: what they had taken up goes back to the queue', async () => {
  await clerk.act('claim', {}, 'waiting')
  lead.back()
  await toTeam()
  await lead.tap('登记请假', 1)
  await lead.see('1 件办件放回待办')
  await pickToday(0)
  await pickToday(1)
  await lead.tap('确定')
  await lead.see('请假中')
  host.assertNoUnknownCalls()
})
