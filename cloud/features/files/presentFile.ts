import { type StoredFile } from '@shared/contract/files'
import { type Finding, worstLevel } from '@shared/domain/photoCheck'
import { findingWords } from '@shared/text/photoCheck'
import { type FileRow } from './entities'

/** A file for its owner: with what was measured of it, in words. */
export const presentFile = ({ id, mediaType, size, width, height, findings, approvedAt }: FileRow): StoredFile => {
  // Our own column, written by the upload and nobody else.
  const found = findings === null ? null : (JSON.parse(findings) as Finding[])
  return {
    id, mediaType, size, width, height,
    check: found && {
      level: worstLevel(found),
      findings: found.map((finding) => ({ code: finding.code, level: finding.level, ...findingWords(finding) })),
      isApproved: approvedAt !== null,
    },
  }
}
