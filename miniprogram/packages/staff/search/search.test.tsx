import { act, fireEvent, screen } from '@testing-library/react'
import { problemTexts } from '@shared/text/problems'
import { searchWords } from '@shared/text/search'
import { refusal, sentTo, serve } from '@/test/network'
import { openAs, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import SearchPage from './index'

const target = 'POST /staff/requests/search'
const row = (index: number) => ({
  id: `01ARZ3NDEKTSV4RRFFQ69G5F${String(index).padStart(2, '0')}`, number: `2611 4087${index}`, version: 1, serviceKey: 'certificate', title: '优待证申领', name: '张*国',
  status: { code: 'accepted', text: '办理中' }, stageTitle: '街道站看材料', due: null, offer: null, turnText: '轮到本站', triage: [], assignee: { name: '王敏', isMe: false },
})
const answer = (rows: object[], more: object = {}) => ({ requests: rows, next: null, isWholeOnly: false, ...more })
const type = (text: string) => fireEvent.change(screen.getByLabelText(searchWords.label), { target: { value: text } })
const find = async () => {
  fireEvent.click(screen.getByRole('button', { name: searchWords.find }))
  await settled()
}

beforeEach(() => fake.reset())

test('looks for nothing while somebody types, and then for what stands there', async () => {
  serve({ [target]: answer([row(1)]) })
  await openAs(SearchPage)
  type(' 5678 ')
  await settled()
  expect(sentTo(target)).toHaveLength(0)
  await find()
  expect(sentTo(target)[0]?.data).toEqual({ text: '5678' })
  // What is typed is about people: it must not stand in an address.
  expect(sentTo(target)[0]?.url).not.toContain('5678')
  fireEvent.click(screen.getByRole('link', { name: /张\*国/ }))
  await settled()
  expect(fake.moves[0]?.url).toContain('packages/staff/request/index?id=01ARZ3NDEKTSV4RRFFQ69G5F01')
  expect(screen.getByText(/王敏在办/)).toBeTruthy()
})

test('says what can be typed when nobody is found by the text, and keeps the text', async () => {
  serve({ [target]: refusal('invalid_input', { fields: { text: { code: 'search_text' } } }) })
  await openAs(SearchPage)
  type('13812')
  await find()
  expect(screen.getByRole('alert').textContent).toContain(problemTexts.search_text({ code: 'search_text' }))
  expect((screen.getByLabelText(searchWords.label) as HTMLInputElement).value).toBe('13812')
})

test('asks for the street where the service needs one, and looks there', async () => {
  serve({
    [target]: ({ data }) => ((data as { street?: string }).street ? answer([row(1)]) : refusal('invalid_input', { fields: { street: { code: 'choose_street' } } })),
    'GET /areas': { streets: [{ code: '310110015', name: '五角场街道', communities: [] }] },
  })
  await openAs(SearchPage)
  expect(screen.queryByText(searchWords.street)).toBeNull()
  type('张')
  await find()
  fireEvent.click(screen.getByText(searchWords.pickStreet))
  fireEvent.click(screen.getByRole('option', { name: '五角场街道' }))
  await find()
  expect(sentTo(target).at(-1)?.data).toEqual({ text: '张', street: '310110015' })
  expect(screen.getByText('张*国')).toBeTruthy()
})

test('goes on with the next page, and says when nothing was found', async () => {
  serve({ [target]: ({ data }) => ((data as { after?: string }).after ? answer([row(2)]) : answer([row(1)], { next: 'page2' })) })
  await openAs(SearchPage)
  type('张建国')
  await find()
  fireEvent.click(screen.getByRole('button', { name: searchWords.more }))
  await settled()
  expect(screen.getAllByRole('link')).toHaveLength(2)
  serve({ [target]: answer([], { isWholeOnly: true }) })
  await act(async () => type('李四'))
  await find()
  expect(screen.getByText(searchWords.none)).toBeTruthy()
  expect(screen.getByText(searchWords.wholeOnly)).toBeTruthy()
})

test('tells a failure as one, with a way to try again', async () => {
  await openAs(SearchPage)
  type('张建国')
  await find()
  serve({ [target]: answer([row(1)]) })
  fireEvent.click(screen.getByRole('button', { name: '重试' }))
  await settled()
  expect(screen.getByText('张*国')).toBeTruthy()
})

test('a request that is over says so where else its day stands', async () => {
  serve({ [target]: answer([{ ...row(1), status: { code: 'withdrawn', text: '已撤回' }, turnText: '' }]) })
  await openAs(SearchPage)
  type('5678')
  await find()
  expect([screen.queryByText('暂不'), screen.getByText('已经')]).toEqual([null, expect.anything()])
})
