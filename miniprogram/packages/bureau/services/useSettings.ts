import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type ServiceSettings } from '@shared/contract/bureauServices'
import { settingWords as words } from '@shared/text/settings'
import { call } from '@/api/call'
import { type Remote, useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { toast } from '@/platform/dialogs'
import { useKept } from '@/platform/kept'
import { useSession } from '@/session/session'
import { composed, countEdits, type Edits, noEdits } from './edits'

/** One service for the bureau: as it is, with what somebody changed of it and has not saved. What is typed outlives a lock and a colleague's save. */
export const useSettings = (key: string, onSaved: () => void) => {
  const { me } = useSession()
  const remote: Remote<ServiceSettings> = useRemote(() => call(contract.getServiceSettings, { params: { key } }), [key])
  const kept = useKept<Edits>(`settings:${me?.staff?.id ?? ''}:${key}`, noEdits)
  const [round, setRound] = useState(0)
  const saving = useSubmit(async (_key) => {
    const override = remote.data && composed(remote.data, kept.value)
    if (!remote.data || !override) return
    remote.replace(await call(contract.saveServiceSettings, { params: { key }, body: { version: remote.data.version, note: kept.value.note.trim(), ...override } }))
    kept.forget()
    setRound((now) => now + 1)
    onSaved()
    toast(words.saved)
  })
  return {
    remote, round,
    edits: kept.value,
    change: (edit: Partial<Edits>) => kept.set((now) => ({ ...now, ...edit })),
    setLimit: (stage: string, typed: Edits['limits'][string]) => kept.set((now) => ({ ...now, limits: { ...now.limits, [stage]: typed } })),
    setText: (path: string, text: string | null) => kept.set((now) => ({ ...now, texts: { ...now.texts, [path]: text } })),
    drop: kept.forget,
    override: remote.data && composed(remote.data, kept.value),
    changed: remote.data ? countEdits(remote.data, kept.value) : 0,
    save: () => void saving.submit(),
    isBusy: saving.isBusy,
    error: saving.error,
    isConflict: saving.error?.code === 'stale_version',
    /** Reads what the colleague saved; one's own edits stay on top of it. */
    rebase: () => {
      saving.clearError()
      setRound((now) => now + 1)
      void remote.reload()
    },
  }
}
export type Settings = ReturnType<typeof useSettings>
