import { contract } from '@shared/contract/contract'
import { hotline } from '@shared/text/labels'
import { call } from '@/api/call'
import { createStore, useStore } from '@/platform/store'

/** As the service says; until it has answered, the number that it comes with. */
const told = createStore<string>(hotline)

/** Whom to ring where a station has no phone yet, and for complaints: the bureau's to change. */
export const useHotline = (): string => useStore(told)

export const readHotline = async (): Promise<void> => told.set((await call(contract.listServices)).hotline)
