import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { draftOf, sampleIdNumber, samplePhone, signedInAtPc, staff, submittedCertificate, unitCode, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

interface Row {
  label: string
  value: string
  isPart: boolean
}

onEachDatabase('办理助手', ({ database }) => {
  let server: TestServer
  let street: Awaited<ReturnType<typeof staff>>
  let district: Awaited<ReturnType<typeof staff>>
  let people = 0
  const { act, open } = handling(() => server)
  const someone = () => veteran(server, `assisted-${++people}`)
  const read = (as: Credential, id: string) => server.call(contract.assistRequest, as, { params: { id } })
  const looks = (id: string, purpose: string) => database().query('SELECT staffId, unitId, purpose, fileId FROM access_log WHERE requestId = ? AND purpose = ?', [id, purpose])
  const printed = async (as: Credential, id: string) => {
    const { body } = await server.call(contract.linkPrint, as, { params: { id } })
    return fetch(`${server.url}${body.url}`)
  }

  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'clerk')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  afterAll(() => server.stop())

  const piecesOfPlace = ['- 省市: 上海市', '- 区: 杨浦区', '- 街道: 五角场街道', '- 详细地址: 国定路600弄3号']

  it('gives every answer in the order of the form, whole and in the pieces that the national form asks for', async () => {
    const id = await submittedCertificate(server, await someone())
    const { body } = await read(street, id)
    const rows = body.sections.flatMap((section: { rows: Row[] }) => section.rows).map(({ label, value, isPart }: Row) => (isPart ? `- ${label}: ${value}` : `${label}: ${value}`))
    expect(rows).toEqual([
      '申领哪一类: 退役军人', '身份类别: 退役士兵',
      '姓名: 张建国', `身份证号: ${sampleIdNumber}`, '- 性别: 女', '- 出生年份: 1949', '- 出生月份: 12', '- 出生日: 31', '性别: 女', '民族: 汉族', `手机号: ${samplePhone}`, '由谁来办: 本人',
      '现在住在哪里: 五角场街道 国定路600弄3号', ...piecesOfPlace, '户口在哪里: 五角场街道 国定路600弄3号', ...piecesOfPlace, '由哪里办: 现在住的地方',
      '由哪家银行制证: 工商银行', '特殊情况: 都没有，到站里领', '退役证件在不在: 在', '要申报的情况: 都没有',
    ])
    expect(body).toMatchObject({ name: '张建国', title: '优待证申领', files: 7, outside: null, canRecordOutside: false })
  })

  it('is for those who handle the request; the look is logged once a day, with what for', async () => {
    const id = await submittedCertificate(server, await someone())
    expect((await read(district, id)).body.error.code).toBe('forbidden')
    expect((await read(await staff(server, '四平路街道', 'clerk'), id)).body.error.code).toBe('forbidden')
    expect(await looks(id, 'assist')).toEqual([])
    await read(street, id)
    await read(street, id)
    expect(await looks(id, 'assist')).toEqual([{ staffId: street.staffId, unitId: street.unitId, purpose: 'assist', fileId: null }])
  })

  it('has a place for number, date and note of the national system once the work is taken up', async () => {
    const id = await submittedCertificate(server, await someone())
    await act(contract.accept, street, id)
    const { body: before } = await read(street, id)
    expect(before.canRecordOutside).toBe(true)
    const outside = { number: 'SH-2026-1', date: '2026-11-20', note: '已录入' }
    const recorded = await server.call(contract.recordOutside, street, { params: { id }, body: { version: before.version, outsideNumber: outside.number, outsideDate: outside.date, note: outside.note } })
    expect(recorded.status).toBe(200)
    expect((await read(street, id)).body).toMatchObject({ outside, version: before.version + 1 })
  })

  it('prints the form with photo, and on it who printed it, for whom, when and what for', async () => {
    const id = await submittedCertificate(server, await someone())
    const response = await printed(street, id)
    const page = await response.text()
    const { number } = await open(street, id)
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-store'])
    for (const words of ['优待证申领申请表', number, '张建国', sampleIdNumber, '国定路600弄3号', '证件照', `打印：测试员（五角场街道退役军人服务站）　2026年11月23日 10:00　用途：办理 ${number}`]) expect(page).toContain(words)
    expect(page).toMatch(/<img src="data:image\/jpeg;base64,\/9j\//)
    expect(await looks(id, 'print')).toEqual([{ staffId: street.staffId, unitId: street.unitId, purpose: 'print', fileId: null }])
  })

  it('prints what people wrote as words: nothing in it runs, and nothing is fetched from elsewhere', async () => {
    const as = await someone()
    const evil = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&`
    const draft = await draftOf(server, as, 'consultation', { topic: 'other', question: evil })
    await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } })
    const response = await printed(street, draft.id)
    const page = await response.text()
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;')
    expect(page).not.toMatch(/<script|<img|<link|<iframe|https?:|javascript:/)
    const policy = response.headers.get('content-security-policy')
    expect(policy).toMatch(/^default-src 'none'; img-src data:; style-src 'unsafe-inline';/)
    expect(policy).not.toContain('script-src')
  })

  it('prints for the session of the link alone, for less than a minute, and only while that person handles the request', async () => {
    const id = await submittedCertificate(server, await someone())
    const other = await submittedCertificate(server, await someone())
    const clerk = await signedInAtPc(server, `printer-${people}`, '五角场街道')
    const link = async () => (await server.call(contract.linkPrint, clerk, { params: { id } })).body as { url: string; expiresAt: number }
    const refused = async (url: string) => {
      const response = await fetch(`${server.url}${url}`)
      return [response.status, (await response.json()).error.code]
    }
    const { url, expiresAt } = await link()
    expect(expiresAt - server.clock.now()).toBeLessThan(60_000)
    for (const forged of [url.replace(id, other), url.replace('/print', '/archive'), url.replace(/expires=\d/, 'expires=2')]) expect(await refused(forged)).toEqual([403, 'link_expired'])
    server.clock.set(expiresAt)
    expect(await refused(url)).toEqual([403, 'link_expired'])
    const later = await link()
    await act(contract.transfer, clerk, id, { unitId: district.unitId, reason: '请区里看看' })
    await act(contract.acceptTransfer, district, id)
    expect(await refused(later.url)).toEqual([403, 'forbidden'])
    const last = (await server.call(contract.linkPrint, clerk, { params: { id: other } })).body
    await server.call(contract.signOut, clerk)
    expect(await refused(last.url)).toEqual([403, 'link_expired'])
    expect(await looks(id, 'print')).toEqual([])
  })

  it('knows nothing of parts that were not told: a place outside of any street stays one line', async () => {
    const as = await someone()
    await server.call(contract.saveProfile, as, { body: { name: '李秀兰', phone: samplePhone, residence: { text: '国定路600弄', streetCode: await unitCode(server, '五角场街道') }, registered: null } })
    const id = await submittedCertificate(server, as)
    const { body } = await read(street, id)
    const rows: Row[] = body.sections.flatMap((section: { rows: Row[] }) => section.rows)
    expect(rows.filter(({ isPart }) => isPart).map(({ label }) => label)).not.toContain('居委')
    expect(rows.every(({ value }) => value !== '')).toBe(true)
  })
})
