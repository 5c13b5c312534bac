import { contract } from '@shared/contract/contract'
import { type QueueRow, type TriageChoice } from '@shared/contract/staffRequests'
import { triageWords as words } from '@shared/text/triage'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { toast } from '@/platform/dialogs'
import { countProposals } from '@/session/proposalCount'
import { useSession } from '@/session/session'
import { countersOf, decidesCoverage } from '@/session/workplace'

/** Sends a request on from its row of the queue, by one tap; the next one moves up. */
export const useSendingOn = (onSent: () => void) => {
  const { me } = useSession()
  const sending = useSubmit(async (key: string, { id, version }: QueueRow, { unitId, stationName }: TriageChoice) => {
    await call(contract.route, { params: { id }, body: { version, unitId, note: '' }, key })
    toast(words.sentTo(stationName))
    onSent()
    // What was sent on may have become a proposal.
    if (decidesCoverage(me)) void countProposals()
  })
  return { ...sending, maySend: countersOf(me).length > 0 }
}
