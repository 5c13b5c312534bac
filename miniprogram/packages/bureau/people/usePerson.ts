import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type AnswerOf, type BodyOf } from '@shared/contract/endpoint'
import { type Issued } from '@shared/contract/staff'
import { call } from '@/api/call'
import { type Remote, useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'

type Shown = AnswerOf<typeof contract.getPerson>

/** Everything that an administrator can send about one person. */
export type PersonOrder =
  | { action: 'assign'; body: BodyOf<typeof contract.assignRole> }
  | { action: 'leave'; body: BodyOf<typeof contract.recordLeave> }
  | { action: 'endAssignment'; partId: string; toStaffId: string | null }
  | { action: 'endLeave'; partId: string }
  | { action: 'handOver' | 'deactivate'; toStaffId: string | null }
  | { action: 'invite' | 'resetSecondFactor' | 'reactivate' }
  | { action: 'renewPassword'; loginName: string | null }

const send = (id: string, order: PersonOrder, key: string): Promise<object | Issued> => {
  const params = { id }
  switch (order.action) {
    case 'assign': return call(contract.assignRole, { params, body: order.body, key })
    case 'leave': return call(contract.recordLeave, { params, body: order.body, key })
    case 'endAssignment': return call(contract.endAssignment, { params: { id, partId: order.partId }, body: { toStaffId: order.toStaffId }, key })
    case 'endLeave': return call(contract.endLeave, { params: { id, partId: order.partId }, key })
    case 'invite': return call(contract.renewInvitation, { params, key })
    case 'renewPassword': return call(contract.renewPassword, { params, body: { loginName: order.loginName }, key })
    case 'resetSecondFactor': return call(contract.resetSecondFactor, { params, key })
    case 'handOver': return call(contract.handOver, { params, body: { toStaffId: order.toStaffId }, key })
    case 'deactivate': return call(contract.deactivatePerson, { params, body: { toStaffId: order.toStaffId }, key })
    case 'reactivate': return call(contract.reactivatePerson, { params, key })
  }
}

/** One member of staff, with what can be done and what was. `issued` holds what is shown once, until it is put away. */
export const usePerson = (id: string, onChanged: () => void) => {
  const remote: Remote<Shown> = useRemote(() => call(contract.getPerson, { params: { id } }), [id])
  const [issued, setIssued] = useState<Issued | null>(null)
  const sending = useSubmit(async (key, order: PersonOrder) => {
    const answer = await send(id, order, key)
    if ('invitation' in answer) setIssued(answer)
    onChanged()
    await remote.reload()
    return answer
  })
  return { remote, issued, putAway: () => setIssued(null), ...sending }
}
