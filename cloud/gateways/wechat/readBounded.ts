/** Bytes; WeChat's answers have some two hundred. */
const most = 16 * 1024

/** The text of an answer, unless it is larger than any that we expect: what others send must not fill our memory. Throws RangeError. */
export const readBounded = async (response: Response): Promise<string> => {
  if (!response.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  // The types are those of browsers, which do not know that a stream can be walked through.
  for await (const chunk of response.body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > most) throw new RangeError('the answer is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
