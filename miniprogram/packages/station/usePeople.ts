import { contract } from '@shared/contract/contract'
import { fittingWords as words } from '@shared/text/postsPage'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useSession } from '@/session/session'

/** For whom posts are looked at: oneself, and everybody whom one helps. Nobody before somebody said who they are. */
export const usePeople = (): readonly { value: string; text: string }[] => {
  const { me } = useSession()
  const ownId = me?.account?.person?.id
  const helped = useRemote(async () => (me?.account ? (await call(contract.listHelped)).people : []), [me?.account?.id])
  return [...(ownId ? [{ value: ownId, text: words.self }] : []), ...(helped.data ?? []).map(({ id, name }) => ({ value: id, text: name }))]
}
