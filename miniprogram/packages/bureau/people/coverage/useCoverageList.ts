import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type UnitBrief } from '@shared/contract/values'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { useDebounced } from '@/platform/debounced'

/** How long somebody must stop typing before it is looked for, ms. */
const searchPause = 400

/** What a unit covers, page by page; with the units under it at once where it covers nothing by itself. */
export const useCoverageList = (unit: UnitBrief) => {
  const [wanted, setWanted] = useState('')
  const [isBelow, setBelow] = useState(unit.kind === 'bureau' || unit.kind === 'district')
  const [mayEdit, setMayEdit] = useState(false)
  const name = useDebounced(wanted.trim(), searchPause)
  const paged = usePaged(async (after) => {
    const page = await call(contract.listCoverage, { params: { id: unit.id }, query: { below: isBelow ? 'yes' : 'no', name: name || undefined, after } })
    setMayEdit(page.mayEdit)
    return { rows: page.entries, next: page.next }
  }, [unit.id, isBelow, name])
  return { paged, wanted, setWanted, isBelow, toggleBelow: () => setBelow(!isBelow), mayEdit }
}
