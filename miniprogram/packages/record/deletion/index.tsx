import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type Deletion } from '@shared/contract/ownRecord'
import { deletionWords as words } from '@shared/text/deletion'
import { momentText } from '@shared/text/due'
import { call } from '@/api/call'
import { type Remote, useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { CheckLine } from '@/components/inputs'
import { Page } from '@/components/Page'
import { LinkCell, SectionHead, Tag } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { WhenReady } from '@/components/states'
import { confirm, toast } from '@/platform/dialogs'
import { back, open } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'

type Request = NonNullable<Deletion['request']>

/** How far it is; as long as it stands it may be taken back. */
const Standing = ({ request, remote }: { request: Request; remote: Remote<Deletion> }) => {
  const { status, askedAt, dueText, isProvisional, reason, isStanding, version } = request
  const { submit, isBusy, error } = useSubmit(async (key) => {
    remote.replace(await call(contract.takeBackDeletion, { body: { version }, key }))
    toast(words.takenBack)
  })
  return (
    <View className={`card${isStanding ? ' card-warm' : ''}`}>
      <View className="row between wrap"><Text className="strong grow">{words.standing}</Text><Tag text={status.text} tone={isStanding ? 'amber' : 'grey'} /></View>
      <Text className="block num mt1">{words.asked(momentText(askedAt))}</Text>
      {status.code === 'open' ? <Text className="block num">{words.due(dueText)}{isProvisional ? words.provisional : ''}</Text> : null}
      {reason ? <Text className="block pre mt1">{words.refusedFor(reason)}</Text> : null}
      <Refusal error={error} />
      {isStanding ? <View className="mt3"><ActionButton text={words.takeBack} kind="line" isBusy={isBusy} busyText={words.takingBack} onTap={() => void submit()} /></View> : <Text className="block sub mt1">{words.again}</Text>}
    </View>
  )
}

/** What goes, what stays, why and until when. */
const Meaning = ({ deletion: { erased, kept, waits } }: { deletion: Deletion }) => (
  <View>
    {waits.length > 0 ? (
      <View className="card card-warm">
        <Text className="block strong">{words.waits}</Text>
        <Text className="block">{words.waitsText}</Text>
        {waits.map(({ id, number, title }) => <LinkCell key={id} text={title} aside={number} onTap={() => void open('requestDetail', { id })} />)}
      </View>
    ) : null}
    <SectionHead title={words.erased} />
    <View className="card">{erased.map(({ code, text }) => <Text key={code} className="block">· {text}</Text>)}</View>
    <SectionHead title={words.kept} />
    {kept.map(({ code, title, why, until }) => (
      <View key={code} className="card">
        <Text className="block bold">{title}</Text>
        <Text className="block">{words.why(why)}</Text>
        <Text className="block sub">{words.until(until)}</Text>
      </View>
    ))}
  </View>
)

const Asking = ({ deletion, remote }: { deletion: Deletion; remote: Remote<Deletion> }) => {
  const [isSure, setSure] = useState(false)
  const { submit, isBusy, error } = useSubmit(async (key) => remote.replace(await call(contract.askDeletion, { body: { textVersion: deletion.textVersion, confirmed: true }, key })))
  const ask = async () => {
    if (await confirm({ title: words.question, text: words.questionText, yes: words.yes })) void submit()
  }
  return (
    <View className="card">
      <Refusal error={error} />
      <CheckLine text={words.confirm} isOn={isSure} onToggle={() => setSure(!isSure)} />
      <ActionButton text={words.send} kind="danger" isBusy={isBusy} busyText={words.sending} isDisabled={!isSure} onTap={() => void ask()} />
    </View>
  )
}

const Deleting = () => {
  const remote = useRemote(() => call(contract.getDeletion), [])
  return (
    <WhenReady remote={remote}>
      {(deletion) => (
        <View>
          {deletion.request ? <Standing request={deletion.request} remote={remote} /> : null}
          <Text className="block mb3">{words.lead}</Text>
          <Meaning deletion={deletion} />
          {deletion.request?.isStanding ? null : <Asking deletion={deletion} remote={remote} />}
        </View>
      )}
    </WhenReady>
  )
}

/** 申请删除我的信息: what it means is seen before it is asked for. */
const DeletionPage = () => <Page title={words.title} hasBack onBack={() => void back('mine')}><SignedInOnly reason={words.reason}><Deleting /></SignedInOnly></Page>

export default DeletionPage
