import { type NoticeState } from '@shared/domain/notices'

/** Amber is somebody's turn. */
export const stateTone = (state: NoticeState): 'green' | 'amber' | 'grey' => (state === 'published' ? 'green' : state === 'in_review' ? 'amber' : 'grey')
