import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { checkTexts } from '@shared/text/check'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useParams } from '@/platform/navigation'
import { useSession } from '@/session/session'

/** For whom a form is filled in: oneself, or somebody whom one helps. Whoever came from 我帮家人办事 has said so there. */
export const useForWhom = () => {
  const { token } = useSession()
  const { personId = '' } = useParams()
  const [wanted, setWanted] = useState(personId)
  const helped = useRemote(async () => (token ? (await call(contract.listHelped)).people : []), [token]).data ?? []
  return {
    /** Undefined for oneself; until the list was read it is taken from where they came. */
    personId: wanted || undefined,
    choices: [{ value: '', text: checkTexts.myself }, ...helped.map(({ id, name }) => ({ value: id, text: name }))],
    chosen: wanted,
    choose: setWanted,
  }
}
export type ForWhom = ReturnType<typeof useForWhom>
