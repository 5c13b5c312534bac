import { newId } from '../database/id'
import { type FileRow } from '../features/files/entities'
import { type VirtualClock } from './virtualClock'

/** A photo of which only its row matters. */
export const fileRow = (clock: VirtualClock, requestId: string): FileRow => ({
  id: newId(clock), fileClass: 'private', state: 'stored', accountId: newId(clock), staffId: null, requestId, visitId: null, field: 'photo', mediaType: 'image/jpeg', size: 1, width: 1, height: 1,
  createdAt: clock.now(), uploadId: null, uploadHash: null, findings: null, approvedAt: null,
})
