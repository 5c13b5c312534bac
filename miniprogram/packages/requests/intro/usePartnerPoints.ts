import { contract } from '@shared/contract/contract'
import { type Station } from '@shared/contract/network'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useSession } from '@/session/session'

/** The points where the signed-in person works or learns; none while they are read, and none when they cannot be: the form does not wait for an offer. */
export const usePartnerPoints = (serviceKey: string): readonly Station[] => {
  const { token } = useSession()
  return useRemote(async () => (token ? (await call(contract.listPartnerPoints, { query: { serviceKey } })).partners : []), [token, serviceKey]).data ?? []
}
