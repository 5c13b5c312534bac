import { type Browser } from 'playwright-core'
import { type DemoServer, startDemoServer } from '../demoServer'
import { addPages, cardPages, checkAsAgent, fillForm } from './formSteps'
import { fillProfile, samplePhoto, signInAs, staffSignIn } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

let server: DemoServer
let browser: Browser
let photo: string

beforeAll(async () => {
  server = await startDemoServer()
  browser = await openBrowser()
  photo = await samplePhoto()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const begin = async (name: string): Promise<Visitor> => {
  const visitor = await visit(browser, server.url, 'phone')
  await signInAs(visitor, name)
  await fillProfile(visitor, name)
  return visitor
}

const handIn = async (visitor: Visitor): Promise<void> => {
  await visitor.fitsAll()
  await visitor.tap('提交申请')
  await visitor.see('收到您的申请了')
  expect(visitor.complaints).toEqual([])
  await visitor.context.close()
}

describe('in a browser', () => {
  it('one of the bereaved has a relative apply, who is asked for the right papers only', async () => {
    const agent = await begin('李秀兰')
    await checkAsAgent(agent)
    await agent.see('要一份本人签名的委托书，还要代办人的身份证。')
    await agent.fitsAll()
    const pages = cardPages(photo)
    const category = async () => {
      await agent.tick('烈士遗属')
      await agent.choose('您和他的关系', '配偶')
    }
    const filing = async () => {
      await agent.type('agentName', '李小明')
      await agent.type('agentIdNumber', '110105194912310021')
      await agent.type('agentPhone', '13900002222')
      await addPages(agent, 'mandate', [photo])
      await agent.tap('下一步')
      await agent.see('身份证号有一位不对，或者有两位写反了，请对照身份证再看一遍')
      await agent.fitsAll()
      await agent.type('agentIdNumber', '11010519491231002X')
    }
    const papers = async () => {
      await pages.papers(agent)
      await agent.notSee('退役证件')
      await addPages(agent, 'bereavedPaper', [photo])
      await addPages(agent, 'kinshipProof', [photo])
      await agent.fitsAll()
    }
    await fillForm(agent, [category, pages.identity, filing, pages.place, pages.bank, pages.delivery, pages.photo, papers, pages.circumstances, pages.declaration])
    await agent.see('李小明')
    await handIn(agent)
  })

  it('whoever lost a card is sent to the bank first, and to the form for what the station decides', async () => {
    const loser = await begin('张建国')
    await loser.go('packages/requests/intro/index?serviceKey=certificate_replacement')
    await loser.choose('您的证怎么了', '坏了，读不出')
    await loser.see('到银行换就行')
    await loser.notSee('开始填写')
    await loser.fitsAll()
    await loser.choose('您的证怎么了', '丢了')
    await loser.choose('向银行挂失了吗', '还没有')
    await loser.see('先向银行挂失')
    await loser.choose('向银行挂失了吗', '网点办好了')
    await loser.choose('证上的信息有变化吗', '有变化')
    await loser.see('在这里申请，由站里办')
    await loser.fitsAll()
    const pages = cardPages(photo)
    const papers = async () => {
      await pages.papers(loser)
      await addPages(loser, 'lossProof', [photo])
    }
    const reason = () => loser.choose('是哪一类证', '退役军人')
    const filing = () => loser.choose('由谁来办', '本人')
    await fillForm(loser, [reason, pages.identity, filing, pages.place, pages.bank, pages.delivery, pages.photo, papers, pages.declaration])
    await handIn(loser)
  })

  it('the station sees who acts, why the card is replaced, and what each paper is', async () => {
    const clerk = await visit(browser, server.url, 'desk')
    await staffSignIn(clerk, 'wangmin')
    for (const [name, facts] of [['李*兰', ['李小明', '三属', '委托书']], ['张*国', ['证丢了', '挂失回执']]] as const) {
      await clerk.tap(name)
      for (const fact of facts) await clerk.see(fact)
    }
    await clerk.fitsAll()
    expect(clerk.complaints).toEqual([])
    await clerk.context.close()
  })
})
