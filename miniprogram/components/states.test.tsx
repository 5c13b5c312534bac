import { act, fireEvent, render, screen } from '@testing-library/react'
import { offline } from '@/api/apiError'
import { useRemote } from '@/api/useRemote'
import { WhenReady } from './states'

test('what could not be read again stays, with a line that says so and a way to try', async () => {
  let isCut = false
  const read = async () => {
    if (isCut) throw offline()
    return '办理中'
  }
  let reload: () => Promise<boolean> = async () => false
  const Shown = () => {
    const remote = useRemote(read, [])
    reload = remote.reload
    return <WhenReady remote={remote}>{(text) => <p>{text}</p>}</WhenReady>
  }
  render(<Shown />)
  await act(async () => undefined)
  expect(screen.queryByText(/没能刷新/)).toBeNull()
  isCut = true
  let isRead: boolean | null = null
  await act(async () => {
    isRead = await reload()
  })
  expect(isRead).toBe(false)
  expect(screen.getByText('办理中')).toBeTruthy()
  isCut = false
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /没能刷新.*重试/ })))
  expect(screen.queryByText(/没能刷新/)).toBeNull()
})
