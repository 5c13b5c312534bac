import { type CatalogEntry } from '@shared/catalog/catalog'
import { type RequestDetail } from '@shared/contract/requests'
import { applicantReads } from '@shared/domain/staffActions'
import { againText, handedOverText, loggedTexts } from '@shared/text/labels'
import { type ReadEntry } from '../log'
import { askedInWords, type SupplementAsk } from '../supplements'

/** Handlers read every word; other units only what was done; applicants what was said to them, by units and never by the names of staff. */
export type LogReader = 'applicant' | 'handler' | 'reader'

const wordsFor = ({ action, words, handedOver }: ReadEntry, entry: CatalogEntry, reader: LogReader): string | null => {
  // Who works on it is known by name only among those who handle it.
  if (handedOver) return reader === 'handler' ? [handedOverText(handedOver), words].filter(Boolean).join('\n') : null
  if (words === null || reader === 'reader' || (reader === 'applicant' && !applicantReads(action))) return null
  if (action !== 'requestSupplement') return words
  const ask = JSON.parse(words) as SupplementAsk
  return [askedInWords(entry, ask), reader === 'handler' && ask.again ? againText(ask.again) : ''].filter(Boolean).join('\n')
}

const byWhom = ({ byKind, staffName, unitName }: ReadEntry, reader: LogReader): string => {
  if (byKind === 'clock') return '系统'
  if (byKind === 'applicant') return '申请人'
  return reader === 'applicant' ? (unitName ?? '服务站') : [unitName, staffName].filter(Boolean).join(' ')
}

/** The log in words. */
export const presentLog = (log: readonly ReadEntry[], entry: CatalogEntry, reader: LogReader): RequestDetail['log'] =>
  log.map((logged) => ({
    at: logged.at,
    action: { code: logged.action, text: loggedTexts[logged.action as keyof typeof loggedTexts] ?? logged.action },
    by: byWhom(logged, reader),
    words: wordsFor(logged, entry, reader),
  }))
