import { type Browser } from 'playwright-core'
import { consentTexts } from '@shared/text/consents'
import { consentsByRequest } from '../consentLedger'
import { type DemoServer, startDemoServer } from '../demoServer'
import { clerkAt, leave } from './deskSteps'
import { addPages, cardPages, type Fill, fillForm, findService, seeBeside, sign } from './formSteps'
import { fillProfile, pickDay, samplePhoto, signInAs } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(120_000)

const title = '军人子女教育优待'
/** Whose birthday is the first day of a year is that old all year. */
const bornBefore = (years: number): string => `${new Date().getFullYear() - years}-01-01`

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

/** Up to the first page of the form. */
const begin = async (name: string): Promise<Visitor> => {
  const parent = await visit(browser, server.url, 'phone')
  await signInAs(parent, name)
  await fillProfile(parent, name)
  await findService(parent, '孩子上学', title)
  await parent.choose('孩子属于哪一类', '残疾军人的子女')
  await parent.choose('孩子在杨浦上学，或者户口、住处在杨浦吗', '是')
  await parent.see('您可以申请')
  await parent.fitsAll()
  return parent
}

const child = (birth: string): Fill => async (parent) => {
  await parent.type('childName', '张小明')
  await pickDay(parent, birth)
  await parent.fitsAll()
}
const wish = (level: string): Fill => async (parent) => {
  await parent.choose('读哪一段', level)
  await parent.choose('想办哪一样', '转学')
  await parent.fitsAll()
}
/** Nothing goes on without the tick and the name of the guardian; each says why beside itself. */
const guardian: Fill = async (parent) => {
  await parent.see('监护人同意')
  await parent.type('guardianName', '张建国')
  await parent.choose('监护人和孩子的关系', '父亲')
  await parent.tap('下一步')
  await seeBeside(parent, 'guardianConsent', '请看一下这句话，同意的话点一下打勾')
  await seeBeside(parent, 'guardianSignature', '请在框里写上您的名字，再点“用这个签名”')
  await parent.fitsAll()
  await parent.tick(consentTexts.childData)
  await parent.tap('下一步')
  await seeBeside(parent, 'guardianSignature', '请在框里写上您的名字，再点“用这个签名”')
  await sign(parent, 'guardianSignature')
  await parent.fitsAll()
}
const home: Fill = async (parent) => {
  await parent.tap('和现在住的地方一样')
  await parent.fitsAll()
}
const papers: Fill = async (parent) => {
  await addPages(parent, 'childHousehold', [photo, photo])
  await addPages(parent, 'categoryProof', [photo])
  await parent.fitsAll()
}
const { declaration } = cardPages('')

const handIn = async (parent: Visitor): Promise<void> => {
  await parent.fitsAll()
  await parent.tap('提交申请')
  await parent.see('收到您的申请了')
  await parent.see(/杨浦区退役军人服务中心/)
  await parent.fitsAll()
  await leave(parent)
}

describe('in a browser, the data of a child is used with the word of a guardian', () => {
  it('who is asked for a tick and a signature where the child is under 14; the consent stands in the ledger', async () => {
    const parent = await begin('张建国')
    await fillForm(parent, [child(bornBefore(10)), wish('小学'), guardian, home, papers, declaration], 1)
    await parent.see('监护人签名')
    expect(await consentsByRequest(server)).toEqual([[]])
    await handIn(parent)
    expect(await consentsByRequest(server)).toEqual([[{ purpose: 'child_data', version: consentTexts.version, givenBy: 'guardian' }]])
  })

  it('the district has it, with who agreed', async () => {
    const district = await clerkAt(browser, server.url, 'zhoujing', { tab: /^待受理/, title })
    await district.tap('受理')
    await district.see('监护人同意')
    await district.see('父亲')
    await district.see('监护人签名')
    await district.fitsAll()
    await leave(district)
  })

  it('nobody is asked for a guardian of a child of 15', async () => {
    const parent = await begin('李秀兰')
    await fillForm(parent, [child(bornBefore(15)), wish('高中'), home, papers, declaration])
    await parent.notSee('监护人同意')
    await handIn(parent)
    expect((await consentsByRequest(server))[1]).toEqual([])
  })
})
