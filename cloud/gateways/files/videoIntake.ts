import { DomainError } from '@shared/domain/error'
import { noticeLimits } from '@shared/domain/notices'

export interface Video {
  bytes: Buffer
  width: null
  height: null
  mediaType: 'video/mp4'
}

/** What MP4 files of phones and editors say that they are; QuickTime ('qt  ') plays in no browser but Safari. */
const brands = new Set(['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'MSNV', 'dash'])

const text = (bytes: Buffer, from: number): string => bytes.toString('latin1', from, from + 4)

/** Whether a file begins as an MP4 does: its first box says of what brands it is, and one of them is known. */
export const isMp4 = (bytes: Buffer): boolean => {
  if (bytes.length < 16 || text(bytes, 4) !== 'ftyp') return false
  const length = bytes.readUInt32BE(0)
  if (length < 16 || length > Math.min(bytes.length, 256)) return false
  const offsets = [8, ...Array.from({ length: Math.floor((length - 16) / 4) }, (_unused, at) => 16 + 4 * at)]
  return offsets.some((at) => brands.has(text(bytes, at)))
}

/** Lets an MP4 of a bounded size through, as it is: nothing here opens one. Throws `too_large` or `unsupported_file`. */
export const takeVideo = (bytes: Buffer): Video => {
  if (bytes.length > noticeLimits.videoBytes) throw new DomainError('too_large')
  if (!isMp4(bytes)) throw new DomainError('unsupported_file')
  return { bytes, width: null, height: null, mediaType: 'video/mp4' }
}
