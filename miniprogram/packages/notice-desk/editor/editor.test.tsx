import { act, fireEvent, render, screen } from '@testing-library/react'
import { type KeptNotice } from '@shared/contract/notices'
import { forgetAllKept } from '@/platform/kept'
import { forgetTaps } from '@/platform/navigation'
import { signInStaff, tap, type } from '@/test/keptActivity'
import { refusal, sentTo, serve } from '@/test/network'
import { areas, audienceAnswer, keptNotice, noticeBody, noticeId } from '@/test/notices'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import NoticeEditorPage from './index'

const path = `/staff/notices/${noticeId}`
const [read, save, submission] = [`GET ${path}`, `POST ${path}`, `POST ${path}/submission`]
const saved = ({ data }: { data: unknown }) => ({ notice: keptNotice({ version: 4, content: (data as { content: KeptNotice['content'] }).content }) })

const open = async (notice: KeptNotice = keptNotice(), answers: Parameters<typeof serve>[0] = {}) => {
  fake.params = { id: noticeId }
  serve({ [read]: { notice }, [save]: saved, ...areas, ...audienceAnswer, ...answers })
  signInStaff()
  render(<NoticeEditorPage />)
  await settled()
}
const pause = () => act(async () => void (await jest.advanceTimersByTimeAsync(1000)))
const bodyInput = () => screen.getByLabelText('正文') as HTMLTextAreaElement
const select = (start: number, end: number) => act(async () => bodyInput().setSelectionRange(start, end))

beforeEach(() => {
  fake.reset()
  forgetAllKept()
  forgetTaps()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

test('a draft saves itself a moment after the last key, once, and says when', async () => {
  await open()
  await type('标题', '优待证怎么办？一张图看懂')
  expect(screen.getByText('12/30')).toBeTruthy()
  expect(sentTo(save)).toEqual([])
  await pause()
  expect(sentTo(save)).toHaveLength(1)
  expect(sentTo(save)[0]?.data).toMatchObject({ version: 3, content: { title: '优待证怎么办？一张图看懂', audience: { streetCodes: ['005'] } } })
  expect(screen.getByText('已自动保存 14:06')).toBeTruthy()
})

test('a tool puts its mark at the selection, and the preview shows what it means', async () => {
  await open()
  await select(2, 5)
  await tap('加粗')
  expect(bodyInput().value).toBe('请带**身份证**。')
  await tap('看预览', 'tab')
  expect(screen.getByText('身份证', { selector: '.bold' })).toBeTruthy()
})

test('a link takes an https address alone', async () => {
  await open()
  await select(2, 5)
  await tap('放链接')
  await type('网址', 'javascript:alert(1)')
  await tap('放进正文')
  expect(screen.getByText('网址要以 https:// 开头，中间没有空格')).toBeTruthy()
  await type('网址', 'https://www.sh.gov.cn')
  await tap('放进正文')
  expect(bodyInput().value).toBe('请带[身份证](https://www.sh.gov.cn)。')
})

test('words without a designation are said to be checked; with one it is named, and nothing is sent', async () => {
  await open()
  expect(screen.getByText('已检查：没有像部队代号的内容')).toBeTruthy()
  await type('正文', '我们是12345部队的')
  await pause()
  expect(screen.getByText('请看一下：“12345部队”')).toBeTruthy()
  expect(sentTo(save)).toEqual([])
  await tap('不是番号，照原样保留')
  await pause()
  expect(sentTo(save)).toHaveLength(1)
})

test('whom it reaches is counted, with how many are to be called', async () => {
  await open()
  await pause()
  for (const text of ['1,326', '小程序消息 1,289 人，其中 418 人还会收到微信提醒', '37 人没用过小程序，列入街道站的电话名单']) expect(screen.getByText(text)).toBeTruthy()
})

test('a street writes for its own area: all of it, or some of its committees', async () => {
  await open()
  expect(screen.queryByText('全区')).toBeNull()
  await tap('按居委', 'checkbox')
  await tap('加居委')
  await tap('国定一居委', 'checkbox')
  await tap('好了')
  await pause()
  expect(sentTo(save).at(-1)?.data).toMatchObject({ content: { audience: { streetCodes: [], communityCodes: ['00501'] } } })
})

test('nothing is handed on that lacks words or people; what is missing stands beside its field', async () => {
  await open(keptNotice({ content: { ...noticeBody, body: '' } }))
  await tap('按人员类别', 'checkbox')
  await tap('交给同事看')
  expect(screen.getByText('正文还没有写，请写几句')).toBeTruthy()
  expect(screen.getByText('请至少选一类')).toBeTruthy()
  expect(screen.getByText('还有 2 处要填好')).toBeTruthy()
  expect(sentTo(submission)).toEqual([])
})

test('it is saved and then handed to a colleague, once', async () => {
  await open(keptNotice(), { [submission]: { notice: keptNotice({ state: { code: 'in_review', text: '等同事看' }, may: ['take_back'], version: 5 }) } })
  await type('一句话摘要', '带上身份证')
  await tap('交给同事看')
  await settled()
  expect(sentTo(save)).toHaveLength(1)
  expect(sentTo(submission)[0]?.data).toEqual({ version: 4 })
  expect(fake.moves.at(-1)?.url).toContain('packages/notice-desk/notice/index')
})

test('what the service finds wrong is told beside its field, and what was typed stays', async () => {
  await open(keptNotice(), { [submission]: refusal('notice_problems', { fields: { 'content.audience': { code: 'audience_outside' } } }) })
  await tap('交给同事看')
  await settled()
  expect(screen.getByText('只能发给本单位和下面的站点，请重新选范围')).toBeTruthy()
})

test('a file that is too large is not sent', async () => {
  await open()
  const create = jest.spyOn(document, 'createElement')
  await tap('加视频')
  const input = create.mock.results.map(({ value }) => value as HTMLInputElement).find(({ type: kind }) => kind === 'file') as HTMLInputElement
  create.mockRestore()
  Object.defineProperty(input, 'files', { value: [{ size: 60 * 1024 * 1024, name: 'a.mp4' }] })
  URL.createObjectURL = () => 'blob:a'
  await act(async () => void fireEvent.change(input))
  expect(screen.getByText('文件太大，请换一个不超过 10.0 MB 的')).toBeTruthy()
  expect(fake.uploads).toEqual([])
})

test('what is with a colleague is not edited', async () => {
  await open(keptNotice({ may: ['take_back'] }))
  expect(screen.getByText('这篇通知现在不能改')).toBeTruthy()
})
