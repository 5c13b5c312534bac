import { act, render, screen } from '@testing-library/react'
import { serve } from '@/test/network'
import { fake } from '@/test/taro'
import { readHotline, useHotline } from './hotline'

beforeEach(() => fake.reset())

const Shown = () => <>{useHotline()}</>

test('the number is the one that the bureau set; until it is read, and without a network, the one that the program comes with', async () => {
  render(<Shown />)
  expect(screen.getByText('12345')).toBeTruthy()
  serve({ 'GET /services': { services: [], hotline: '021-12345' } })
  await act(readHotline)
  expect(screen.getByText('021-12345')).toBeTruthy()
})
