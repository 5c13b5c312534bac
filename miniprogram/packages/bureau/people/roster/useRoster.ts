import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type RosterMember } from '@shared/contract/roster'
import { type UnitBrief } from '@shared/contract/values'
import { type RosterRole } from '@shared/domain/rosterRoles'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'

const yesNo = (isOn: boolean): 'yes' | 'no' => (isOn ? 'yes' : 'no')

/** The roster of a unit, as it is looked at: with the units below, with those whose time is over, or of one role. */
export const useRoster = (unit: UnitBrief) => {
  const [role, setRole] = useState<RosterRole | ''>('')
  const [isBelow, setBelow] = useState(false)
  const [isPast, setPast] = useState(false)
  const [mayEdit, setMayEdit] = useState(false)
  const paged = usePaged<RosterMember>(async (after) => {
    const answer = await call(contract.listRoster, { params: { id: unit.id }, query: { below: yesNo(isBelow), past: yesNo(isPast), ...(role ? { role } : {}), after } })
    setMayEdit(answer.mayEdit)
    return { rows: answer.members, next: answer.next }
  }, [unit.id, role, isBelow, isPast])
  return { paged, mayEdit, role, setRole, isBelow, toggleBelow: () => setBelow(!isBelow), isPast, togglePast: () => setPast(!isPast) }
}
