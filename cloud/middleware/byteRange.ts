import { type Context } from 'koa'

/** From which byte to which, both included; null where what was asked for is all of it or nothing that we understand, `none` where the file ends before. */
export const readRange = (header: string, size: number): { from: number; until: number } | 'none' | null => {
  const [, from = '', until = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim()) ?? []
  if (from === '' && until === '') return null
  if (from === '') return Number(until) === 0 ? 'none' : { from: Math.max(0, size - Number(until)), until: size - 1 }
  if (until !== '' && Number(until) < Number(from)) return null
  return Number(from) >= size ? 'none' : { from: Number(from), until: until === '' ? size - 1 : Math.min(Number(until), size - 1) }
}

/**
 * Answers with the part of a file that was asked for: players of video on phones ask for nothing else. Only where the answer says that it may be
 * had in parts, and where the caller's copy, if they have one, is of the same file.
 */
export const answerInParts = (context: Context, bytes: Buffer): void => {
  const asked = context.get('Range')
  const other = context.get('If-Range')
  if (asked === '' || context.response.get('Accept-Ranges') !== 'bytes' || (other !== '' && other !== context.response.get('ETag'))) return
  const range = readRange(asked, bytes.length)
  if (range === null) return
  Object.assign(context, { compress: false })
  if (range === 'none') {
    context.status = 416
    context.set('Content-Range', `bytes */${bytes.length}`)
    context.body = Buffer.alloc(0)
    return
  }
  context.status = 206
  context.set('Content-Range', `bytes ${range.from}-${range.until}/${bytes.length}`)
  context.body = bytes.subarray(range.from, range.until + 1)
}
