import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { call } from './call'
import { useRemote } from './useRemote'

export type PrivatePicture = { retry: () => void; onError: () => void } & ({ state: 'loading' | 'error'; url: null } | { state: 'ready'; url: string })

/** The address of a private file for this viewer. It holds less than a minute: a picture that could not be loaded by it gets a new one on demand. */
export const usePrivatePicture = (fileId: string): PrivatePicture => {
  const link = useRemote(() => call(contract.linkFile, { params: { id: fileId } }), [fileId])
  const [brokenUrl, setBrokenUrl] = useState<string | null>(null)
  const url = link.data ? `${API_BASE}${link.data.url}` : null
  const actions = {
    retry: () => void link.reload(),
    onError: () => setBrokenUrl(url),
  }
  if (url && url !== brokenUrl) return { ...actions, state: 'ready', url }
  return { ...actions, state: link.state === 'loading' ? 'loading' : 'error', url: null }
}
