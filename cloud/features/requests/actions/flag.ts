import { type contract } from '@shared/contract/contract'
import { withFlag } from '../flags'
import { type Plan } from './types'

/** A hint for those above, such as a criminal penalty: no refusal, the province weighs it. */
export const flag: Plan<typeof contract.flag> = ({ request, body }) => ({ set: withFlag(request, body.reason), words: body.reason, announcements: [] })
