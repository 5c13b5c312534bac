import { type FieldProps } from './fieldProps'

const field: FieldProps['field'] = { key: 'photo', kind: 'photo', label: '证件照', help: null, optional: false, options: [], prefill: null, when: null }

/** The field as it stands in WeChat, whose camera answers like this. */
const start = async (answer: () => Promise<{ tempFiles: { tempFilePath: string; size: number }[] }>) => {
  jest.resetModules()
  process.env.TARO_ENV = 'weapp'
  const { fake } = await import('@/test/taro')
  fake.chooseMedia = answer
  const { act, fireEvent, render, screen } = await import('@testing-library/react/pure')
  const { PhotoField } = await import('./PhotoField')
  render(<PhotoField field={field} value={undefined} onChange={() => undefined} onLeave={() => undefined} error={null} requestId="" />)
  return { fake, screen, tap: (text: string) => act(async () => fireEvent.click(screen.getByText(text))) }
}

afterEach(() => {
  delete process.env.TARO_ENV
  document.body.innerHTML = ''
})

test.each(['chooseMedia:fail auth deny', 'chooseMedia:fail authorize no response', 'chooseMedia:fail system permission denied'])('a camera that is not allowed (%s) says how to allow it, and offers the album', async (errMsg) => {
  const { fake, screen, tap } = await start(() => Promise.reject({ errMsg }))
  await tap('拍照')
  expect(screen.getByText('还没有允许使用相机。可以去设置里打开相机，或者从相册选一张。')).toBeTruthy()
  expect(screen.getByText('从相册选')).toBeTruthy()
  await tap('去设置打开相机')
  expect(fake.moves).toEqual([{ kind: 'openSetting', url: '' }])
  expect(screen.queryByText(/还没有允许使用相机/)).toBeNull()
})

test('a camera that fails otherwise says so; changing one’s mind is no failure', async () => {
  const broken = await start(() => Promise.reject({ errMsg: 'chooseMedia:fail internal' }))
  await broken.tap('拍照')
  expect(broken.screen.getByText('相机没有打开，请再试一次，或者从相册选一张')).toBeTruthy()
  document.body.innerHTML = ''
  const cancelled = await start(() => Promise.reject({ errMsg: 'chooseMedia:fail cancel' }))
  await cancelled.tap('拍照')
  expect(cancelled.screen.queryByRole('alert')).toBeNull()
})
