import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type OwnRecord } from '@shared/contract/ownRecord'
import { type RecordEntry } from '@shared/contract/record'
import { ownRecordWords as words } from '@shared/text/record'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { LinkCell, Notice } from '@/components/pieces'
import { RecordPartBody, useRecordPart } from '@/components/RecordPartBody'
import { EmptyState, WhenReady } from '@/components/states'
import { confirm, toast } from '@/platform/dialogs'
import { useOnReturn } from '@/platform/lifecycle'
import { back, open } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'

type Part = OwnRecord['parts'][number]

/** Takes back what was agreed to, where that still means something. */
const Withdraw = ({ entry: { id }, onDone }: { entry: RecordEntry; onDone: () => void }) => {
  const { submit, isBusy, error } = useSubmit(async () => {
    await call(contract.withdrawConsent, { params: { id } })
    toast(words.withdrawn)
    onDone()
  })
  const ask = async () => {
    if (await confirm({ title: words.withdrawQuestion, text: words.withdrawText, yes: words.withdrawYes })) void submit()
  }
  return (
    <View className="mt2">
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <ActionButton text={words.withdraw} kind="line" size="small" isBusy={isBusy} busyText={words.withdrawing} onTap={() => void ask()} />
    </View>
  )
}

const PartContent = ({ part: { key, title } }: { part: Part }) => {
  const pages = useRecordPart((after) => call(contract.readOwnPart, { params: { part: key }, query: { after } }), [key])
  return <RecordPartBody pages={pages} title={title} none={words.none} actionOf={(entry) => (entry.canWithdraw ? <Withdraw entry={entry} onDone={() => void pages.paged.remote.reload()} /> : null)} />
}

const PartOfMine = ({ part }: { part: Part }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <View className="card" role="region" aria-label={part.title}>
      <LinkCell text={part.title} aside={part.count > 0 ? words.count(part.count) : undefined} isOpen={isOpen} onTap={() => setOpen(!isOpen)} />
      <Text className="block">{part.what}</Text>
      <Text className="block sub mt1">{words.readers}：{part.readers.join('、')}</Text>
      {isOpen ? <View className="mt3"><PartContent part={part} /></View> : null}
    </View>
  )
}

const Mine = () => {
  const remote = useRemote(() => call(contract.getOwnRecord), [])
  useOnReturn(() => void remote.reload())
  return (
    <WhenReady remote={remote}>
      {({ personId, parts }) => personId === null
        ? <EmptyState title={words.noProfile} text={words.noProfileText} action={{ text: words.toProfile, onTap: () => void open('profile') }} />
        : (
          <View>
            <Text className="block mb3">{words.lead}</Text>
            {parts.map((part) => <PartOfMine key={part.key} part={part} />)}
            <Text className="block sub mb3">{words.wrong}</Text>
            <View className="card card-cells">
              <LinkCell icon="eye" text={words.toLooks} onTap={() => void open('looks')} />
              <LinkCell icon="file" text={words.toExport} onTap={() => void open('recordExport')} />
              <LinkCell icon="shield" text={words.toDeletion} onTap={() => void open('deletion')} />
            </View>
          </View>
        )}
    </WhenReady>
  )
}

/** 我的档案: what is kept of me, and who may see it. */
const MyRecordPage = () => <Page title={words.title} hasBack onBack={() => void back('mine')}><SignedInOnly reason={words.reason}><Mine /></SignedInOnly></Page>

export default MyRecordPage
