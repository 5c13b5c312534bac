/** The bytes of an answer, unless there are more than `most`: what others send must not fill our memory. Throws RangeError. */
export const readBytes = async (response: Response, most: number): Promise<Buffer> => {
  if (!response.body) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let size = 0
  // The types are those of browsers, which do not know that a stream can be walked through. Leaving the loop ends the connection.
  for await (const chunk of response.body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > most) throw new RangeError('the answer is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
