import { contract } from '@shared/contract/contract'
import { type DeletionRow } from '@shared/contract/ownRecord'
import { deletionDeskWords as words } from '@shared/text/deletion'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { useSubmit } from '@/api/useSubmit'
import { toast } from '@/platform/dialogs'

/** Requests of one state, page by page. */
export const useDeletions = (state: 'open' | 'decided') =>
  usePaged(async (after) => {
    const { deletions, next } = await call(contract.listDeletions, { query: { state, after } })
    return { rows: deletions, next }
  }, [state])

export type Decision = { deletion: DeletionRow } & ({ decision: 'approve' } | { decision: 'refuse'; reason: string })

/** Decides one; it leaves the list. */
export const useDeciding = (onDecided: () => void) =>
  useSubmit(async (key, given: Decision) => {
    const { id, version } = given.deletion
    const body = given.decision === 'approve' ? { decision: given.decision, version } : { decision: given.decision, version, reason: given.reason }
    const { status } = await call(contract.decideDeletion, { params: { id }, body, key })
    toast(status.code === 'done' ? words.done : status.code === 'approved' ? words.waiting : words.refused)
    onDecided()
    return true
  })
