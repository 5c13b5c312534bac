import { act, fireEvent, render, screen } from '@testing-library/react'
import { contract } from '@shared/contract/contract'
import { type Me } from '@shared/contract/identity'
import { secondFactorWords as words } from '@shared/text/secondFactor'
import { call } from '@/api/call'
import { beginStaffSession, sessionStore } from '@/session/store'
import { settled } from '@/test/pages'
import { refusal, sentTo, serve } from '@/test/network'
import { fake } from '@/test/taro'
import SecondFactorPage from './index'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const unit = { id, kind: 'bureau', name: '杨浦区退役军人事务局', shortName: '区退役军人事务局' } as const
const reviewer = (role: 'reviewer' | 'administrator', secondFactor?: 'enrol' | 'code'): Me => ({ account: null, staff: { id, name: '刘洋', assignments: [{ unit, role }] }, csrfToken: 'csrf', secondFactor })

const open = async (me: Me, given: Me) => {
  serve({
    'GET /session': me,
    'POST /staff/second-factor/enrolment': { secret: 'GEZDGNBVGY3TQOJQ', uri: 'otpauth://totp/x', qrCode: 'data:image/svg+xml;base64,AA' },
    'POST /staff/second-factor': ({ data }) => ((data as { code: string }).code === '123456' ? given : refusal('wrong_code')),
  })
  beginStaffSession(me)
  render(<SecondFactorPage />)
  await settled()
}
const give = async (code: string) => {
  fireEvent.change(screen.getByLabelText(words.codeLabel), { target: { value: code } })
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: words.give })))
}

beforeEach(() => fake.reset())

test('the first time shows what the authenticator is told, and takes its first code', async () => {
  await open(reviewer('reviewer', 'enrol'), reviewer('reviewer'))
  expect(screen.getByAltText(words.qrLabel).getAttribute('src')).toMatch(/^data:image/)
  expect(screen.getByText('GEZD GNBV GY3T QOJQ')).toBeTruthy()
  await give('123456')
  expect(sessionStore.get().me?.secondFactor).toBeUndefined()
  expect(fake.moves.at(-1)?.url).toBe('/packages/staff/queue/index')
})

test('later asks for the code alone; a wrong one is said beside the field', async () => {
  await open(reviewer('administrator', 'code'), reviewer('administrator'))
  expect(screen.queryByLabelText(words.qrLabel)).toBeNull()
  expect(sentTo('POST /staff/second-factor/enrolment')).toEqual([])
  await give('000000')
  expect(screen.getByRole('alert').textContent).toContain('动态码不对或已经用过')
  await give('123456')
  expect(fake.moves.at(-1)?.url).toBe('/packages/bureau/people/index')
})

test('six digits are needed before it can be sent', async () => {
  await open(reviewer('reviewer', 'code'), reviewer('reviewer'))
  await give('12345')
  expect(sentTo('POST /staff/second-factor')).toEqual([])
})

test('a call that is refused for the lack of it leads here, and back to the page behind', async () => {
  serve({ 'GET /staff/requests/counts': refusal('second_factor_required') })
  beginStaffSession(reviewer('reviewer'))
  await call(contract.countQueue).catch(() => undefined)
  expect(fake.moves).toEqual([{ kind: 'navigateTo', url: '/packages/bureau/second-factor/index' }])
  fake.pages = 2
  await open(reviewer('reviewer', 'code'), reviewer('reviewer'))
  await give('123456')
  expect(fake.moves.at(-1)?.kind).toBe('navigateBack')
})
