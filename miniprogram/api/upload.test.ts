import { contract } from '@shared/contract/contract'
import { fake } from '@/test/taro'
import { upload } from './upload'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const send = (filePath: string, onProgress?: (percent: number) => void) => upload(contract.uploadFile, { filePath, body: { requestId: id, field: 'photo' }, onProgress })

beforeEach(() => {
  fake.reset()
})

test('a photo travels with its fields and tells how far it got', async () => {
  fake.answerUpload = async () => ({ statusCode: 200, data: JSON.stringify({ id }) })
  const onProgress = jest.fn()
  expect(await send('photo.jpg', onProgress)).toEqual({ id })
  expect(fake.uploads[0]).toMatchObject({ url: '/api/files', filePath: 'photo.jpg', formData: { requestId: id, field: 'photo' } })
  expect(onProgress).toHaveBeenCalledWith(100)
})

test('a photo that is refused says why; one that was cut says that the network is gone', async () => {
  fake.answerUpload = async () => ({ statusCode: 413, data: JSON.stringify({ error: { code: 'too_large', text: '太大' } }) })
  await expect(send('large.jpg')).rejects.toMatchObject({ code: 'too_large', text: '太大' })
  fake.answerUpload = async () => ({ statusCode: 413, data: '<html>too large</html>' })
  await expect(send('large.jpg')).rejects.toMatchObject({ code: 'bad_request' })
  fake.answerUpload = () => Promise.reject(new Error('uploadFile:fail'))
  await expect(send('photo.jpg')).rejects.toMatchObject({ code: 'offline' })
})

test('no more than three photos are on their way at once, and the others follow even after a failure', async () => {
  const finish: ((isFine: boolean) => void)[] = []
  fake.answerUpload = () => new Promise((resolve, reject) => finish.push((isFine) => (isFine ? resolve({ statusCode: 200, data: '{}' }) : reject(new Error('cut')))))
  const all = Promise.allSettled(['1', '2', '3', '4', '5'].map((name) => send(name)))
  await Promise.resolve()
  expect(fake.uploads.map(({ filePath }) => filePath)).toEqual(['1', '2', '3'])
  finish[0]?.(false)
  finish[1]?.(true)
  while (finish.length < 5) await Promise.resolve()
  finish.slice(2).forEach((end) => end(true))
  expect((await all).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled', 'fulfilled'])
})
