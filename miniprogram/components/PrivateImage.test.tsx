import { act, fireEvent, render, screen } from '@testing-library/react'
import { sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import { PrivateImage } from './PrivateImage'

const target = 'GET /files/photo/link'
const open = async () => {
  serve({ [target]: () => ({ url: `/api/files/photo?expires=${sentTo(target).length}`, expiresAt: 1 }) })
  render(<PrivateImage fileId="photo" label="身份证" />)
  await settled()
}
const tap = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const large = () => screen.getByRole('img', { name: '身份证' })

beforeEach(() => fake.reset())

test('a link that ran out says so, and one tap asks for a new one', async () => {
  await open()
  fireEvent.error(document.querySelector('img[src="/api/files/photo?expires=1"]') as Element)
  await tap('身份证没有打开，点一下再看')
  expect(document.querySelector('img[src="/api/files/photo?expires=2"]')).toBeTruthy()
})

test('a tap opens it on the whole screen by a link of its own, to be enlarged and turned', async () => {
  await open()
  await tap('身份证，点一下放大看')
  expect(sentTo(target)).toHaveLength(2)
  const width = parseFloat(large().style.width)
  await tap('放大')
  expect(parseFloat(large().style.width)).toBeCloseTo(width * 1.5)
  await tap('转一下')
  expect(large().style.transform).toBe('rotate(90deg)')
  await tap('关闭')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('the large one asks for a new link too, and Esc closes it', async () => {
  await open()
  await tap('身份证，点一下放大看')
  fireEvent.error(large())
  await act(async () => fireEvent.click(screen.getByText('没有打开，点一下再看')))
  expect(large().getAttribute('src')).toBe('/api/files/photo?expires=3')
  act(() => void fireEvent.keyDown(document.body, { key: 'Escape' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})
