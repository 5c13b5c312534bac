import { Agent, request } from 'node:http'
import { type Credential } from './testServer'

interface RawUpload {
  url: string
  as: Exclude<Credential, null>
  fields: Readonly<Record<string, string>>
  file?: Buffer
  /** As it stands in the form; whatever is put there arrives as it is. */
  fileName?: string
  partName?: string
}

export interface RawReply {
  status: number
  code: string | undefined
  text: string | undefined
  body: { id?: string }
}

const boundary = 'boundary-of-a-test'

const formOf = ({ fields, file, fileName = 'photo.jpg', partName = 'file' }: RawUpload): Buffer => {
  const parts = Object.entries(fields).map(([name, value]) => Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`))
  const head = Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${partName}"; filename="${fileName}"\r\nContent-Type: image/jpeg\r\n\r\n`)
  return Buffer.concat([...parts, ...(file ? [head, file, Buffer.from('\r\n')] : []), Buffer.from(`--${boundary}--\r\n`)])
}

/** As phones and browsers do: who closes with the call itself could not read an answer that comes before the end of it. */
const agent = new Agent({ keepAlive: true, maxFreeSockets: 0 })

const open = ({ url, as }: RawUpload, length: number | null) => {
  const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}`, ...(length === null ? {} : { 'Content-Length': length }), ...('token' in as ? { Authorization: `Bearer ${as.token}` } : {}) }
  return request(`${url}/api/files`, { method: 'POST', headers, agent })
}

const replyOf = (call: ReturnType<typeof open>): Promise<RawReply> =>
  new Promise((resolve, reject) => {
    call.on('error', reject)
    call.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject).on('end', () => {
        const body = JSON.parse(Buffer.concat(chunks).toString())
        resolve({ status: response.statusCode ?? 0, code: body.error?.code, text: body.error?.text, body })
      })
    })
  })

/** An upload byte by byte as it is given, without the tidying of a browser. */
export const uploadRaw = (upload: RawUpload): Promise<RawReply> => {
  const form = formOf(upload)
  const call = open(upload, form.length)
  const reply = replyOf(call)
  call.end(form)
  return reply
}

/** The connection is torn after this share of the form; at 1 everything is sent and nobody waits for the reply. */
export const uploadTorn = async (upload: RawUpload, share: number): Promise<void> => {
  const form = formOf(upload)
  const call = open(upload, form.length)
  const isTorn = replyOf(call).catch(() => undefined)
  await new Promise<void>((resolve) => call.write(form.subarray(0, Math.floor(form.length * share)), () => resolve()))
  call.destroy()
  await isTorn
}

/** A file of that many megabytes of zeros that is never whole in memory on this side; with or without saying before how large it is. */
export const uploadEndless = async (upload: RawUpload, megabytes: number, saysSize: boolean): Promise<RawReply & { sent: number }> => {
  const form = formOf({ ...upload, file: Buffer.alloc(0) })
  const at = form.length - `\r\n--${boundary}--\r\n`.length
  const call = open(upload, saysSize ? form.length + megabytes * 1_000_000 : null)
  let sent = 0
  let isAnswered = false
  const reply = replyOf(call).finally(() => (isAnswered = true))
  call.write(form.subarray(0, at))
  const megabyte = Buffer.alloc(1_000_000)
  for (; sent < megabytes && !isAnswered; sent += 1) await new Promise<void>((resolve) => call.write(megabyte, () => resolve()))
  const answer = await reply
  call.destroy()
  return { ...answer, sent }
}
