import { type RequestDetail } from '@shared/contract/requests'
import { loggedTexts } from '@shared/text/labels'
import { type ReadEntry } from '../log'

/** Words that travel between our own units are not for the applicant; an ask for supplements is shown on its own. */
const hiddenFromApplicant = new Set(['transfer', 'escalate', 'cancelTransfer', 'declineTransfer', 'route', 'acceptTransfer', 'requestSupplement'])

/** The log in words. Applicants read units, never the names of staff. */
export const presentLog = (log: readonly ReadEntry[], viewer: 'applicant' | 'staff'): RequestDetail['log'] =>
  log.map(({ at, action, byKind, staffName, unitName, words }) => ({
    at,
    action: { code: action, text: loggedTexts[action as keyof typeof loggedTexts] ?? action },
    by: byKind === 'applicant' ? '申请人' : viewer === 'staff' ? [unitName, staffName].filter(Boolean).join(' ') : (unitName ?? '服务站'),
    words: viewer === 'applicant' && hiddenFromApplicant.has(action) ? null : action === 'requestSupplement' ? null : words,
  }))
