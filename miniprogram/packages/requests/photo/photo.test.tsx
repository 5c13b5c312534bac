import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { type PhotoCheck } from '@shared/contract/files'
import { portraitPromises } from '@shared/domain/photoCheck'
import { promiseTexts } from '@shared/text/photoCheck'
import { type PhotoWork, photoWork } from '@/fields/photoWork'
import { fake } from '@/test/taro'
import PhotoPage from './index'

jest.mock('@/platform/imageSize', () => ({ uprightSize: async () => ({ width: 1200, height: 1600 }), pageWidth: () => 390 }))

const fileId = '01ARZ3NDEKTSV4RRFFQ69G5FAA'
const requestId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const finding = (level: PhotoCheck['level'], text: string, outcome: string) => ({ code: text, level, text, outcome })
const mended = [finding('mended', '尺寸是 1200×1600，要 352×440', '已改成 352×440'), finding('ok', '白色背景', '合格')]
const stored = (level: PhotoCheck['level'], findings: PhotoCheck['findings'] = mended) =>
  ({ statusCode: 200, data: JSON.stringify({ id: fileId, mediaType: 'image/jpeg', size: 42_000, width: 352, height: 440, check: { level, findings, isApproved: false } }) })

/** jsdom has none: a mouse event that says which finger it is of. */
class FingerEvent extends MouseEvent {
  readonly pointerId: number
  constructor(kind: string, { pointerId = 0, ...init }: PointerEventInit = {}) {
    super(kind, init)
    this.pointerId = pointerId
  }
}
Object.assign(window, { PointerEvent: FingerEvent })

/** Longer than one way back swallows the next, ms. */
const afterAnyWayBack = 200
let approved: string[] = []
const work = (): PhotoWork => ({ path: 'blob:chosen', size: 2_300_000, requestId, field: 'photo', from: 'album', onApproved: (id) => approved.push(id) })
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })
const tap = (name: string) => act(async () => void fireEvent.click(button(name)))
const stage = () => screen.getByRole('application')

beforeEach(() => {
  fake.reset()
  fake.uploads = []
  fake.pages = 2
  approved = []
  fake.answer = async ({ url }) => ({ statusCode: 200, data: url.endsWith('/link') ? { url: '/api/files/one', expiresAt: 9e12, mediaType: 'image/jpeg' } : { id: fileId } })
  fake.answerUpload = async () => stored('mended')
  act(() => photoWork.set(work()))
})
afterEach(() => act(() => photoWork.set(null)))

const framed = async () => {
  render(<PhotoPage />)
  await screen.findByRole('application')
}
const reported = async (level: PhotoCheck['level'] = 'mended', findings?: PhotoCheck['findings']) => {
  fake.answerUpload = async () => stored(level, findings)
  await framed()
  await tap('用这个画面')
}
const cropSent = (index = fake.uploads.length - 1) => (fake.uploads[index]?.formData.crop ?? '').split(',').map(Number)

describe('framing', () => {
  it('begins with all there can be, and sends what was framed', async () => {
    await framed()
    await tap('用这个画面')
    expect(fake.uploads[0]).toMatchObject({ filePath: 'blob:chosen', formData: { requestId, field: 'photo' } })
    expect(cropSent()).toEqual([expect.closeTo(0), expect.closeTo(0.0313, 3), expect.closeTo(1)])
  })

  it('by pointer: pushed by one, pulled larger by two', async () => {
    await framed()
    const pointer = (kind: 'pointerDown' | 'pointerMove' | 'pointerUp', pointerId: number, clientX: number, clientY: number) => fireEvent[kind](stage(), { pointerId, clientX, clientY })
    pointer('pointerDown', 1, 100, 200)
    pointer('pointerDown', 2, 200, 200)
    pointer('pointerMove', 2, 300, 200)
    pointer('pointerUp', 2, 300, 200)
    pointer('pointerMove', 1, 60, 170)
    pointer('pointerUp', 1, 60, 170)
    pointer('pointerMove', 1, 0, 0)
    await tap('用这个画面')
    const [left = 0, top = 0, width = 0] = cropSent()
    expect(width).toBeCloseTo(0.5, 1)
    expect(Math.min(left, top)).toBeGreaterThan(0.05)
  })

  it('by wheel, by keyboard and by button, up to what makes a fair photo', async () => {
    await framed()
    expect(button('缩小').disabled).toBe(true)
    fireEvent.wheel(stage(), { deltaY: -100 })
    fireEvent.keyDown(stage(), { key: '+' })
    fireEvent.keyDown(stage(), { key: 'ArrowLeft' })
    await tap('放大')
    await tap('用这个画面')
    expect(cropSent()[2]).toBeCloseTo(1 / (1.08 * 1.08 * 1.15), 3)
    await tap('返回')
    for (let times = 0; times < 30 && !button('放大').disabled; times += 1) await tap('放大')
    expect(button('放大').disabled).toBe(true)
  })

  it('keeps the frame when sending fails, says why, and sends again under the same id', async () => {
    fake.answerUpload = () => Promise.reject(new Error('uploadFile:fail'))
    await framed()
    await tap('放大')
    await tap('用这个画面')
    expect(screen.getByText('网络连不上，写好的内容还在，请稍后再试')).toBeTruthy()
    fake.answerUpload = async () => stored('mended')
    await tap('再传一次')
    expect(fake.uploads).toHaveLength(2)
    expect(fake.uploads[1]?.formData).toEqual(fake.uploads[0]?.formData)
    expect(fake.uploads[0]?.formData.uploadId).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  })

  it('of another part is another upload', async () => {
    await reported()
    await tap('返回')
    await tap('放大')
    await tap('用这个画面')
    expect(fake.uploads[1]?.formData.uploadId).not.toBe(fake.uploads[0]?.formData.uploadId)
  })

  it('with nothing chosen leads back', async () => {
    act(() => photoWork.set(null))
    render(<PhotoPage />)
    fireEvent.click(screen.getAllByRole('button', { name: '返回' })[1] as HTMLElement)
    expect(fake.moves.map(({ kind }) => kind)).toEqual(['navigateBack'])
  })
})

describe('the report', () => {
  it('keeps every tick, however quickly one follows the other', async () => {
    await reported()
    await act(async () => portraitPromises.forEach((promise) => fireEvent.click(screen.getByRole('checkbox', { name: promiseTexts[promise] }))))
    expect(screen.queryByText(/没有打勾/)).toBeNull()
    expect(button('用这张').getAttribute('aria-disabled')).not.toBe('true')
  })

  const tickAll = () => portraitPromises.forEach((promise) => fireEvent.click(screen.getByRole('checkbox', { name: promiseTexts[promise] })))

  it('says how much was put right, each in a line, and shows both photos with their sizes', async () => {
    await reported()
    expect(screen.getByText('有 1 处不合要求，已帮您改好')).toBeTruthy()
    expect(within(screen.getByRole('list')).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['尺寸是 1200×1600，要 352×440已改成 352×440', '白色背景合格'])
    await waitFor(() => expect(screen.getByText('1200×1600')).toBeTruthy())
    expect(screen.getByText('2.3 MB')).toBeTruthy()
    expect(screen.getByText('352×440')).toBeTruthy()
    expect(await screen.findByRole('button', { name: /改好的，点一下放大看/ })).toBeTruthy()
  })

  it('lets the photo go into the form only when every line is ticked', async () => {
    await new Promise((resolve) => setTimeout(resolve, afterAnyWayBack))
    await reported()
    expect(button('用这张').disabled).toBe(true)
    expect(screen.getByText('还有 5 项没有打勾')).toBeTruthy()
    tickAll()
    await tap('用这张')
    expect(fake.sent.find(({ url }) => url.endsWith(`/files/${fileId}/approval`))?.data).toEqual({ promises: portraitPromises })
    await waitFor(() => expect(approved).toEqual([fileId]))
    expect(fake.moves.map(({ kind }) => kind)).toEqual(['navigateBack'])
    expect(photoWork.get()).toBeNull()
  })

  it('takes a tick back by another tap', async () => {
    await reported()
    tickAll()
    fireEvent.click(screen.getByRole('checkbox', { name: promiseTexts.recent }))
    expect(button('用这张').disabled).toBe(true)
  })

  it('keeps everything when the approval does not get through', async () => {
    await reported()
    tickAll()
    fake.answer = () => Promise.reject(new Error('request:fail'))
    await tap('用这张')
    await waitFor(() => expect(screen.getByText('网络连不上，写好的内容还在，请稍后再试')).toBeTruthy())
    expect(approved).toEqual([])
    expect(button('用这张').disabled).toBe(false)
  })

  it('of a photo that must be taken again offers nothing else', async () => {
    await reported('fail', [...mended, finding('fail', '背景有颜色，要白色', '请到白墙前重拍')])
    expect(screen.getAllByRole('listitem')[0]?.textContent).toBe('背景有颜色，要白色请到白墙前重拍')
    expect(screen.getByText('这张照片还不能用')).toBeTruthy()
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('button', { name: '用这张' })).toBeNull()
    expect(button('重拍一张').disabled).toBe(false)
  })

  it('of a photo with a warning leaves it to the person', async () => {
    await reported('warn', [finding('warn', '画面有点模糊，要看得清眉眼', '最好重拍')])
    expect(screen.getByText('有 1 处最好重拍')).toBeTruthy()
    expect(button('用这张')).toBeTruthy()
  })
})
