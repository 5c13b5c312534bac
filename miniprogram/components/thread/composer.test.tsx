import { act, fireEvent, renderHook, screen } from '@testing-library/react'
import { forgetAllKept } from '@/platform/kept'
import { beginVeteranSession, endSession } from '@/session/store'
import { forgetDraftsOfOthers, ownerOf, useThreadDraft } from '@/session/threadDrafts'
import { later, refusal, sentTo, serve } from '@/test/network'
import { sampleId, veteranMe } from '@/test/pages'
import { fake } from '@/test/taro'
import { answers, beginThreadTest, held, openThread, pass, tap, writing } from '@/test/threadPane'
import { message, mine, threadId as id, threadOf } from '@/test/threads'

const type = (text: string) => fireEvent.change(screen.getByLabelText('想说的话', { selector: 'textarea' }), { target: { value: text } })
const typed = () => screen.getByLabelText<HTMLTextAreaElement>('想说的话', { selector: 'textarea' }).value

beforeEach(beginThreadTest)
afterEach(() => jest.useRealTimers())

const arrived = { [writing]: ({ data }: { data: unknown }) => ({ message: mine(2, { text: (data as { text: string }).text }), status: { code: 'accepted', text: '办理中' } }) }

test('two fast taps send one message; what was typed stays until it arrived', async () => {
  const answer = later<object>()
  await openThread(threadOf([message(1)]), { [writing]: () => answer.promise })
  type('谢谢')
  const button = screen.getByRole('button', { name: '发送' })
  fireEvent.click(button)
  fireEvent.click(button)
  await pass(0)
  expect(typed()).toBe('谢谢')
  expect(screen.getByRole('button', { name: '正在发送…' }).getAttribute('aria-disabled')).toBe('true')
  answer.resolve({ message: mine(2, { text: '谢谢' }), status: { code: 'accepted', text: '办理中' } })
  await pass(0)
  expect(sentTo(writing)).toHaveLength(1)
  expect(typed()).toBe('')
  expect(screen.getByText('谢谢')).toBeTruthy()
})

test('one that failed says why and is sent again under the same id; with other words it is another one', async () => {
  await openThread(threadOf([message(1)]))
  type('第一遍')
  await tap('发送')
  await pass(0)
  expect(screen.getByText('没有发出去：网络连不上，写好的内容还在，请稍后再试')).toBeTruthy()
  await tap('重发')
  await pass(0)
  type('改过的')
  serve(answers(arrived))
  await tap('重发')
  await pass(0)
  const ids = sentTo(writing).map(({ data }) => (data as { sentId: string }).sentId)
  expect(ids[0]).toBe(ids[1])
  expect(ids[2]).not.toBe(ids[0])
  expect(screen.getByText('改过的')).toBeTruthy()
})

test('a draft survives leaving, and signing out and in again as the same person; nobody else finds it', async () => {
  const first = await openThread(threadOf([message(1)]))
  type('没写完的话')
  first.unmount()
  forgetAllKept()
  endSession('veteran')
  beginVeteranSession('another token', veteranMe)
  const second = await openThread(threadOf([message(1)]))
  expect(typed()).toBe('没写完的话')
  expect(window.sessionStorage.getItem('thread-drafts')).toContain('没写完的话')
  second.unmount()
  const other = sampleId.replace('V', 'W')
  beginVeteranSession('third token', { ...veteranMe, account: { id: other, person: null } })
  const third = await openThread(threadOf([message(1)]))
  expect(typed()).toBe('')
  await act(async () => forgetDraftsOfOthers('veteran', other))
  expect(window.sessionStorage.getItem('thread-drafts')).toBeNull()
  third.unmount()
})

test('what looks like the number of a unit is not sent before somebody looked', async () => {
  await openThread(threadOf([message(1)]), arrived)
  type('我是 65432 部队的')
  expect(screen.getByText(/好像有部队番号/)).toBeTruthy()
  await tap('发送')
  expect(sentTo(writing)).toEqual([])
  await tap('不是番号，照原样保留')
  await tap('发送')
  await pass(0)
  expect(sentTo(writing)).toHaveLength(1)
})

test('a photo goes with the words once it is there; one that did not get through is sent again or taken away', async () => {
  fake.chooseMedia = async () => ({ tempFiles: [] })
  await openThread(threadOf([message(1)]), arrived)
  fake.answerUpload = async () => ({ statusCode: 500, data: '' })
  type('您看这样行吗')
  await tap('照片')
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  Object.assign(URL, { createObjectURL: () => 'blob:photo' })
  fireEvent.change(input as HTMLInputElement, { target: { files: [new File(['x'], 'a.jpg', { type: 'image/jpeg' })] } })
  await pass(0)
  expect(screen.getByText(/照片没有传上/)).toBeTruthy()
  expect(screen.getByText('文件还没有传好，传好或移除后再发送')).toBeTruthy()
  fake.answerUpload = async () => ({ statusCode: 200, data: JSON.stringify({ id: sampleId, mediaType: 'image/jpeg' }) })
  await tap('重传')
  await pass(0)
  expect(fake.uploads.map(({ url }) => url)).toEqual([`/api/requests/${id}/thread/files`, `/api/requests/${id}/thread/files`])
  expect(new Set(fake.uploads.map(({ formData }) => formData.uploadId)).size).toBe(1)
  await tap('发送')
  await pass(0)
  expect(sentTo(writing)[0]?.data).toMatchObject({ text: '您看这样行吗', fileIds: [sampleId] })
})

test('a photo that the service has thrown away meanwhile is dropped and told; the words stay, and can be sent', async () => {
  window.sessionStorage.clear()
  const photo = { id: sampleId, mediaType: 'image/jpeg' }
  const { result } = renderHook(() => useThreadDraft(ownerOf('veteran', sampleId), id))
  await act(async () => result.current.set(() => ({ text: '您看这样行吗', files: [photo], sent: null })))
  await openThread(threadOf([message(1)]), { [writing]: refusal('invalid_input', { fields: { fileIds: { code: 'unknown_item' } } }) })
  expect(screen.getByText(/照片 1，已传好/)).toBeTruthy()
  await tap('发送')
  await pass(0)
  expect(screen.getByText('没有发出去：照片和文件放得太久，已经失效，请重新添加。写的话都还在')).toBeTruthy()
  expect(screen.queryByText(/已传好/)).toBeNull()
  serve(answers(arrived))
  await tap('重发')
  await pass(0)
  expect(sentTo(writing).at(-1)?.data).toMatchObject({ text: '您看这样行吗', fileIds: [] })
  expect(typed()).toBe('')
})

test('a closed one is opened again with words, or another question is asked', async () => {
  await openThread(threadOf([message(1)], { obstacle: { code: 'closed_fresh', text: '这件事已经办结' } }), { [`GET /requests/${id}`]: { version: 7 }, [`POST /requests/${id}/reopening`]: {} })
  await tap('再问一个')
  expect(fake.moves[0]?.url).toContain('serviceKey=consultation')
  await tap('还有问题，请再办')
  fireEvent.change(screen.getByLabelText('还有什么没办好', { selector: 'textarea' }), { target: { value: '卡上的名字错了' } })
  held.view = threadOf([message(1)])
  await tap('请再办')
  await pass(0)
  expect(sentTo(`POST /requests/${id}/reopening`)[0]?.data).toEqual({ version: 7, reason: '卡上的名字错了' })
  expect(screen.getByRole('button', { name: '发送' })).toBeTruthy()
})
