import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type SharedSettingsAnswer } from '@shared/contract/bureauServices'
import { settingWords as words } from '@shared/text/settings'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { PaneTabs } from '@/components/PaneTabs'
import { WhenReady } from '@/components/states'
import { toast } from '@/platform/dialogs'
import { useKept } from '@/platform/kept'
import { useSession } from '@/session/session'
import { BankLine, NewBank } from './BankLine'
import { SaveBar } from './SaveBar'
import { SettingHistory } from './SettingHistory'
import { type SharedEdits, noSharedEdits, sharedWith, countSharedEdits } from './sharedEdits'

const tabs = [{ key: 'banks', text: words.shared }, { key: 'history', text: words.history }] as const

/** What all services share: the banks that make cards, and the number to ring. */
export const SharedEditor = () => {
  const { me } = useSession()
  const remote = useRemote(() => call(contract.getSharedSettings), [])
  const kept = useKept<SharedEdits>(`settings:${me?.staff?.id ?? ''}:shared`, noSharedEdits)
  const [tab, setTab] = useState<(typeof tabs)[number]['key']>('banks')
  const [round, setRound] = useState(0)
  const saving = useSubmit(async (_key, shared: SharedSettingsAnswer) => {
    remote.replace(await call(contract.saveSharedSettings, { body: { ...sharedWith(shared, kept.value), version: shared.version, note: kept.value.note.trim() } }))
    kept.forget()
    setRound((now) => now + 1)
    toast(words.saved)
  })
  const rebase = () => {
    saving.clearError()
    setRound((now) => now + 1)
    void remote.reload()
  }
  const change = (edit: Partial<SharedEdits>) => kept.set((now) => ({ ...now, ...edit }))
  return (
    <WhenReady remote={remote}>
      {(shared) => {
        const { banks, hotline } = sharedWith(shared, kept.value)
        const changed = countSharedEdits(shared, kept.value)
        return (
          <View>
            <View className="title mb2" role="heading" aria-level={2}>{words.shared}</View>
            <PaneTabs label={words.shared} tabs={tabs} shown={tab} onShow={setTab} />
            {tab === 'history' ? <SettingHistory subject="shared" round={round} /> : (
              <View>
                <View className="card">
                  <Text className="block strong">{words.banks}</Text><Text className="block sub mb2">{words.banksHelp}</Text>
                  {banks.map((bank) => <BankLine key={bank.value} bank={bank} onChange={(next) => change({ banks: { ...kept.value.banks, [bank.value]: next } })} />)}
                  <NewBank taken={banks.map(({ value }) => value)} onAdd={(bank) => change({ banks: { ...kept.value.banks, [bank.value]: bank } })} />
                </View>
                <View className="card">
                  <Field id="setting-hotline" label={words.hotline} help={words.hotlineHelp}><TextInput id="setting-hotline" label={words.hotline} kind="text" value={hotline} onInput={(next) => change({ hotline: next })} /></Field>
                </View>
              </View>
            )}
            {changed > 0 ? (
              <SaveBar changed={changed} note={kept.value.note} onNote={(note) => change({ note })} canSave={saving.error?.code !== 'stale_version'} isBusy={saving.isBusy} error={saving.error} onSave={() => void saving.submit(shared)} onDrop={kept.forget} onRebase={rebase} />
            ) : null}
          </View>
        )
      }}
    </WhenReady>
  )
}
