import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { activitySignupWords as words } from '@shared/text/activitySignups'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Sheet } from '@/components/Sheet'
import { WhenReady } from '@/components/states'
import { AddSignup, type SignedUpFor } from './AddSignup'
import { PrintedTicket } from './PrintedTicket'

/** Signing somebody up, one after the other, each with the ticket to print. */
export const AddSheet = ({ id, onChanged, onClose }: { id: string; onChanged: () => void; onClose: () => void }) => {
  const remote = useRemote(async () => (await call(contract.previewActivity, { params: { id } })).activity, [id])
  const [answer, setAnswer] = useState<SignedUpFor | null>(null)
  const done = (next: SignedUpFor) => {
    setAnswer(next)
    onChanged()
  }
  return (
    <Sheet title={words.addTitle} onClose={onClose}>
      <WhenReady remote={remote} cards={1}>
        {(activity) => answer ? <PrintedTicket activity={activity} answer={answer} onNext={() => setAnswer(null)} onClose={onClose} /> : <AddSignup activity={activity} onDone={done} />}
      </WhenReady>
    </Sheet>
  )
}
