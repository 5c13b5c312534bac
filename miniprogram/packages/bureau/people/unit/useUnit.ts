import { contract } from '@shared/contract/contract'
import { type AnswerOf, type BodyOf } from '@shared/contract/endpoint'
import { call } from '@/api/call'
import { type Remote, useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'

export type OpenedUnit = AnswerOf<typeof contract.getUnit>

/** Everything that an administrator can send about one unit. */
export type UnitOrder =
  | { action: 'describe'; body: BodyOf<typeof contract.describeUnit> }
  | { action: 'addBelow'; body: BodyOf<typeof contract.addUnit> }
  | { action: 'status'; body: BodyOf<typeof contract.setUnitStatus> }
  | { action: 'merge'; body: BodyOf<typeof contract.mergeUnit> }

const send = (id: string, order: UnitOrder, key: string) => {
  const params = { id }
  switch (order.action) {
    case 'describe': return call(contract.describeUnit, { params, body: order.body, key })
    case 'addBelow': return call(contract.addUnit, { params, body: order.body, key })
    case 'status': return call(contract.setUnitStatus, { params, body: order.body, key })
    case 'merge': return call(contract.mergeUnit, { params, body: order.body, key })
  }
}

/** One unit with what was done to it, and the way to do more. */
export const useUnit = (id: string, onChanged: () => void) => {
  const remote: Remote<OpenedUnit> = useRemote(() => call(contract.getUnit, { params: { id } }), [id])
  const sending = useSubmit(async (key, order: UnitOrder) => {
    const answer = await send(id, order, key)
    onChanged()
    await remote.reload()
    return answer
  })
  return { remote, ...sending }
}
