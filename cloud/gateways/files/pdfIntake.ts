import { DomainError } from '@shared/domain/error'

export interface PdfDocument {
  bytes: Buffer
  width: null
  height: null
  mediaType: 'application/pdf'
}

/** Bytes; a scanned paper of several pages stays below. */
const largest = 10 * 1024 * 1024
const head = Buffer.from('%PDF-')
/** Readers look for the end mark in the last kilobyte: a file cut off on the way has none. */
const tail = { mark: '%%EOF', within: 1024 } as const

export const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, head.length).equals(head)

/**
 * Lets a whole PDF of a bounded size through, as it is. Nothing here opens one: it is only ever handed out as a download, in a sandbox.
 * Throws `too_large` or `unsupported_file`.
 */
export const takePdf = (bytes: Buffer): PdfDocument => {
  if (bytes.length > largest) throw new DomainError('too_large')
  if (!isPdf(bytes) || !bytes.subarray(-tail.within).includes(tail.mark)) throw new DomainError('unsupported_file')
  return { bytes, width: null, height: null, mediaType: 'application/pdf' }
}
