import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { fake } from '@/test/taro'
import { drawField, fieldOf, requestId } from '@/test/fields'

const fileId = (last: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${last}`
const arrives = (last: string) => ({ statusCode: 200, data: JSON.stringify({ id: fileId(last) }) })
let mediaType = 'image/jpeg'

beforeEach(() => {
  fake.reset()
  mediaType = 'image/jpeg'
  fake.uploads = []
  fake.answer = async () => ({ statusCode: 200, data: { url: '/api/files/one', expiresAt: 0, mediaType } })
  let urls = 0
  Object.assign(URL, { createObjectURL: () => `blob:${++urls}` })
})

/** Picks files in the browser's dialog, which a button opened. */
const pick = async (button: string, count: number) => {
  fireEvent.click(screen.getByRole('button', { name: button }))
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('no dialog is open')
  Object.defineProperty(input, 'files', { value: Array.from({ length: count }, (_, index) => new File(['x'], `${index}.jpg`)) })
  const { accept } = input
  await act(async () => void input.dispatchEvent(new Event('change')))
  return accept
}

describe('papers', () => {
  const field = fieldOf('papers', { pages: { min: 1, max: 3 } })

  it('arrive page by page in the order in which they were chosen', async () => {
    const finish: ((last: string) => void)[] = []
    fake.answerUpload = () => new Promise((resolve) => finish.push((last) => resolve(arrives(last))))
    const { values } = drawField(field)
    await pick('从相册选', 2)
    expect(fake.uploads.map(({ filePath, formData }) => [filePath, formData])).toEqual([['blob:1', expect.objectContaining({ requestId, field: 'sample' })]])
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toEqual(['正在上传 100%', '等前一页传好'])
    await act(async () => finish[0]?.('A'))
    await act(async () => finish[1]?.('B'))
    expect(values).toEqual([[fileId('A')], [fileId('A'), fileId('B')]])
    expect(screen.getByText('已上传 2 页，最多 3 页')).toBeTruthy()
  })

  it('that failed say why, are sent again by one tap, and stop no other', async () => {
    const answers = [() => Promise.reject(new Error('uploadFile:fail')), async () => arrives('B'), async () => arrives('A')]
    fake.answerUpload = () => (answers.shift() ?? (() => Promise.reject(new Error('too many'))))()
    const { latest } = drawField(field)
    await pick('从相册选', 2)
    await waitFor(() => expect(latest()).toEqual([fileId('B')]))
    expect(screen.getByRole('alert').textContent).toBe('网络连不上，写好的内容还在，请稍后再试')
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '再传一次' })))
    await waitFor(() => expect(latest()).toEqual([fileId('B'), fileId('A')]))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('that failed are sent again under the id that they had, so that a lost reply stores nothing twice', async () => {
    const answers = [() => Promise.reject(new Error('uploadFile:fail')), async () => arrives('A')]
    fake.answerUpload = () => (answers.shift() ?? (() => Promise.reject(new Error('too many'))))()
    drawField(field)
    await pick('从相册选', 1)
    await act(async () => void fireEvent.click(await screen.findByRole('button', { name: '再传一次' })))
    const [first, second] = fake.uploads.map(({ formData }) => formData.uploadId)
    expect([first, second]).toEqual([expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/), first])
  })

  it('that have not arrived are still there for whoever leaves the form and comes back', async () => {
    fake.answerUpload = () => Promise.reject(new Error('uploadFile:fail'))
    drawField(field)
    await pick('从相册选', 1)
    await screen.findByRole('button', { name: '再传一次' })
    cleanup()
    const { latest } = drawField(field)
    fake.answerUpload = async () => arrives('A')
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '再传一次' })))
    await waitFor(() => expect(latest()).toEqual([fileId('A')]))
    expect(fake.uploads[0]?.filePath).toBe(fake.uploads[1]?.filePath)
  })

  it('that may be hard to read say why, and may stay', async () => {
    const check = { level: 'warn', isApproved: false, findings: [{ code: 'paperSharpness', level: 'warn', text: '照片有点模糊，字要看得清', outcome: '最好拿稳重拍' }] }
    fake.answerUpload = async () => ({ statusCode: 200, data: JSON.stringify({ id: fileId('A'), check }) })
    const { latest } = drawField(field)
    await pick('从相册选', 1)
    expect(await screen.findByText('照片有点模糊，字要看得清，最好拿稳重拍')).toBeTruthy()
    expect(screen.getByText('看得清就可以留着')).toBeTruthy()
    expect(latest()).toEqual([fileId('A')])
  })

  it('that failed may be given up', async () => {
    fake.answerUpload = () => Promise.reject(new Error('uploadFile:fail'))
    const { values } = drawField(field)
    await pick('拍照', 1)
    fireEvent.click(await screen.findByRole('button', { name: '不要了' }))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(values).toEqual([])
  })

  it('are taken away one by one', async () => {
    const { latest } = drawField(field, ['A', 'B'].map(fileId))
    expect(await screen.findAllByRole('button', { name: /点一下放大看$/ })).toHaveLength(2)
    fireEvent.click(screen.getByRole('button', { name: '去掉第 1 页' }))
    expect(latest()).toEqual([fileId('B')])
  })

  it('take no more pages than there is room for', async () => {
    fake.answerUpload = async () => arrives('C')
    const { latest } = drawField(field, ['A', 'B'].map(fileId))
    await pick('从相册选', 3)
    await waitFor(() => expect(latest()).toEqual(['A', 'B', 'C'].map(fileId)))
    expect(fake.uploads).toHaveLength(1)
    expect(screen.queryByRole('button', { name: '从相册选' })).toBeNull()
    expect(screen.getByText('已上传 3 页，不用再加了')).toBeTruthy()
  })

  it('may be PDF, shown as something to open', async () => {
    mediaType = 'application/pdf'
    fake.answerUpload = async () => arrives('A')
    drawField(field)
    expect(await pick('选 PDF', 1)).toBe('application/pdf')
    expect(await screen.findByRole('button', { name: '打开样例第 1 页，PDF 文件' })).toBeTruthy()
  })
})

describe('a signature', () => {
  const drawn: string[] = []
  beforeEach(() => {
    drawn.length = 0
    const pen = { scale: () => undefined, beginPath: () => undefined, moveTo: () => undefined, lineTo: () => void drawn.push('line'), stroke: () => undefined }
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never)
    jest.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(new Blob(['png'], { type: 'image/png' })))
  })
  afterEach(() => jest.restoreAllMocks())

  const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
  const write = () => {
    const pad = screen.getByRole('img', { name: '签名框，请用手指写上您的名字' })
    fireEvent.pointerMove(pad)
    expect(drawn).toEqual([])
    for (const event of [fireEvent.pointerDown, fireEvent.pointerMove, fireEvent.pointerUp]) event(pad)
  }

  it('is written with the pointer down, and sent when the person says that it is good', async () => {
    fake.answerUpload = async () => arrives('A')
    const { latest } = drawField(fieldOf('signature'))
    expect(button('用这个签名').disabled).toBe(true)
    write()
    expect(drawn).toHaveLength(2)
    fireEvent.click(button('用这个签名'))
    await waitFor(() => expect(latest()).toBe(fileId('A')))
    expect(fake.uploads[0]).toMatchObject({ filePath: 'blob:1', formData: { requestId, field: 'sample' } })
    expect(screen.getByRole('status').textContent).toBe('签名已收到')
  })

  it('that is cleared leaves nothing to send', () => {
    drawField(fieldOf('signature'))
    write()
    fireEvent.click(button('清除'))
    expect(button('用这个签名').disabled).toBe(true)
  })

  it('stays on the pad when sending fails, and says why', async () => {
    fake.answerUpload = () => Promise.reject(new Error('uploadFile:fail'))
    const { values } = drawField(fieldOf('signature'))
    write()
    fireEvent.click(button('用这个签名'))
    expect((await screen.findByRole('alert')).textContent).toContain('网络连不上')
    expect(button('用这个签名').disabled).toBe(false)
    expect(values).toEqual([])
  })

  it('that was given is written again on a new pad', async () => {
    const { latest } = drawField(fieldOf('signature'), fileId('A'))
    expect(await screen.findByRole('button', { name: '样例，点一下放大看' })).toBeTruthy()
    fireEvent.click(button('重新签'))
    expect(latest()).toBeUndefined()
    expect(screen.getByRole('img', { name: '签名框，请用手指写上您的名字' })).toBeTruthy()
  })
})
