import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { type FairPosts } from '@shared/contract/posts'
import { mostFairPosts } from '@shared/domain/posts'
import { exportWords } from '@shared/text/coverageScreen'
import { forgetAllKept } from '@/platform/kept'
import { activityId, idOf, keptActivity, signInStaff, tap, type } from '@/test/keptActivity'
import { later, refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import FairPostsPage from './index'

const path = `/staff/activities/${activityId}`
const [list, save, openPosts] = [`GET ${path}/posts`, `POST ${path}/posts`, 'GET /posts']
const fairPost = (letter: string, title: string, change: Partial<FairPosts['posts'][number]> = {}) => ({ id: idOf(letter), title, employerName: '示例物业公司', limits: '', ageCap: null, isOpen: true, interested: 0, ...change })
const openPost = (letter: string, title: string, employerName: string) => ({ id: idOf(letter), title, employerName, street: null, place: '', wage: { from: null, to: null }, skills: [], limits: '', seats: null, openUntil: '2099-01-01' })
const fairOf = (posts: FairPosts['posts'], change: Partial<FairPosts> = {}): FairPosts => ({ posts, next: null, total: posts.length, mayEdit: true, ...change })
const [guard, driver] = [fairPost('B', '保安', { interested: 3 }), fairPost('C', '叉车工', { employerName: '样例货运公司' })]
const [found, other] = [openPost('B', '保安', '示例物业公司'), openPost('D', '收银员', '样例超市')]

const open = async (answers: Parameters<typeof serve>[0] = {}, change: Parameters<typeof keptActivity>[0] = {}) => {
  fake.params = { id: activityId }
  serve({ [`GET ${path}`]: { activity: keptActivity({ kind: { code: 'job_fair', text: '招聘会' }, title: '退役军人招聘会', ...change }) }, [list]: fairOf([driver, guard]), [openPosts]: { posts: [other, found], next: null }, ...answers })
  signInStaff()
  render(<FairPostsPage />)
  await settled()
}
const isTicked = (name: string) => screen.getByRole('checkbox', { name }).getAttribute('aria-checked')

beforeEach(() => {
  fake.reset()
  forgetAllKept()
})

test('the posts of the fair are read with their employer and how many would like them', async () => {
  await open()
  for (const text of ['退役军人招聘会', '会上有 2 个岗位', '叉车工', '样例货运公司', '保安', '3 人想去', '没有要保存的改动']) expect(screen.getByText(text)).toBeTruthy()
})

test('what is put up and what is taken down is saved with one tap, once, and read again', async () => {
  const answer = later<FairPosts>()
  await open({ [save]: () => answer.promise })
  await tap('加岗位')
  expect([isTicked('保安，示例物业公司'), isTicked('收银员，样例超市')]).toEqual(['true', 'false'])
  await tap('收银员，样例超市', 'checkbox')
  await tap('选好了，放上 1 个')
  await tap('撤下：叉车工')
  expect(screen.getByText('还没有保存：放上 1 个，撤下 1 个。保存后会上有 2 个岗位')).toBeTruthy()
  expect(sentTo(save)).toEqual([])
  const button = screen.getByRole('button', { name: '保存' })
  await act(async () => {
    fireEvent.click(button)
    fireEvent.click(button)
  })
  await tap('不放了：收银员')
  await act(async () => answer.resolve(fairOf([])))
  expect(sentTo(save).map(({ data }) => data)).toEqual([{ add: [idOf('D')], remove: [idOf('C')] }])
  expect(sentTo(list)).toHaveLength(2)
  expect(screen.getByText('没有要保存的改动')).toBeTruthy()
  expect(fake.toasts).toEqual(['保存好了'])
})

test('a second tap takes a choice back, in the list as in the sheet', async () => {
  await open()
  await tap('撤下：保安')
  await tap('不撤了：保安')
  await tap('加岗位')
  await tap('收银员，样例超市', 'checkbox')
  await tap('收银员，样例超市', 'checkbox')
  await tap('保安，示例物业公司', 'checkbox')
  await tap('选好了')
  expect(screen.getByText('还没有保存：撤下 1 个。保存后会上有 1 个岗位')).toBeTruthy()
})

test('open posts are looked up by a word, of the post or the employer; nothing found says what to do', async () => {
  await open({ [openPosts]: ({ url }: { url: string }) => ({ posts: url.includes('text=') ? [] : [other], next: null }) })
  await tap('加岗位')
  await type('岗位或单位名称', '没有这个')
  await act(async () => new Promise((resolve) => setTimeout(resolve, 350)))
  expect(decodeURIComponent(sentTo(openPosts).at(-1)?.url ?? '')).toContain('text=没有这个')
  expect(screen.getByText('没有找到开放的岗位')).toBeTruthy()
})

test('a save that did not arrive keeps what was chosen, also over a way back, and goes again under the same key', async () => {
  await open({ [save]: refusal('internal') })
  await tap('撤下：保安')
  await tap('保存')
  await tap('保存')
  expect(new Set(sentTo(save).map(({ header }) => header['Idempotency-Key'])).size).toBe(1)
  cleanup()
  await open()
  expect(screen.getByText('还没有保存：撤下 1 个。保存后会上有 1 个岗位')).toBeTruthy()
})

test('a fair of more than one page is read whole: what is there already is ticked', async () => {
  await open({ [list]: ({ url }: { url: string }) => url.includes('after=') ? fairOf([guard], { total: 2 }) : fairOf([driver], { next: 'more', total: 2 }) })
  await tap('加岗位')
  expect(isTicked('保安，示例物业公司')).toBe('true')
})

test('no more than the service takes at once is chosen', async () => {
  const many = Array.from({ length: mostFairPosts + 1 }, (_unused, index) => ({ ...fairPost('B', `岗位${index}`), id: `01ARZ3NDEKTSV4RRFFQ69G${String(index).padStart(4, '0')}` }))
  await open({ [list]: fairOf(many) })
  for (const { title } of many) fireEvent.click(screen.getByRole('button', { name: `撤下：${title}`, hidden: true }))
  await settled()
  expect(fake.toasts).toEqual(['一次最多放上或撤下 100 个，请先保存'])
})

test('none yet says what to do; whoever may not edit only reads', async () => {
  await open({ [list]: fairOf([]) })
  expect(screen.getByText('会上还没有岗位')).toBeTruthy()
  expect(screen.queryByText('保存')).toBeNull()
  await tap('加岗位')
  expect(screen.getByText('收银员')).toBeTruthy()
  cleanup()
  await open({ [list]: fairOf([guard], { mayEdit: false }) })
  for (const name of ['加岗位', '保存', '撤下：保安']) expect(screen.queryByRole('button', { name })).toBeNull()
})

test('a failed reading says so and is tried again', async () => {
  await open({ [list]: refusal('internal') })
  expect(screen.getByText('重试')).toBeTruthy()
})

test('those who would like a post there are exported with a purpose; of a draft there are none', async () => {
  const link = 'POST /staff/interest-exports'
  await open({ [link]: refusal('internal') })
  await tap('导出意向名单')
  await type(exportWords.purpose, '会后联系')
  await tap(exportWords.send)
  expect(sentTo(link)[0]?.data).toEqual({ employerId: null, activityId, format: 'xlsx', purpose: '会后联系' })
  cleanup()
  await open({}, { may: ['edit'] })
  expect(screen.queryByText('导出意向名单')).toBeNull()
})
