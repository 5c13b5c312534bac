import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type KeptNotice } from '@shared/contract/notices'
import { type NoticeAction } from '@shared/domain/notices'
import { noticeDeskWords as words } from '@shared/text/noticeDesk'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Refusal } from '@/components/Refusal'
import { WordsSheet } from '@/packages/activity-desk/parts/WordsSheet'
import { confirm, toast } from '@/platform/dialogs'
import { open, replace } from '@/platform/navigation'
import { ReleaseSheet } from './ReleaseSheet'

interface ActionsProps {
  notice: KeptNotice
  audience: string
  onDone: (next: KeptNotice) => void
}

/** What is done at one tap: the call, and what is said then. */
const useStep = ({ notice: { id, version, isPinned }, onDone }: ActionsProps) => {
  const input = { params: { id }, body: { version } }
  const { submit, isBusy, error } = useSubmit(async (key, what: 'submit' | 'take_back' | 'pin' | 'revise' | 'discard') => {
    if (what === 'discard') {
      await call(contract.discardNotice, { ...input, key })
      toast(words.discarded)
      return replace('staffNotices')
    }
    const answer = what === 'submit' ? await call(contract.submitNotice, { ...input, key })
      : what === 'take_back' ? await call(contract.takeBackNotice, { ...input, key })
        : what === 'revise' ? await call(contract.reviseNotice, { ...input, key })
          : await call(contract.pinNotice, { params: { id }, body: { version, isPinned: !isPinned }, key })
    onDone(answer.notice)
    if (what === 'revise') return open('noticeEditor', { id: answer.notice.id })
    toast(what === 'submit' ? words.submitted : what === 'take_back' ? words.takenBack : isPinned ? words.unpinDone : words.pinDone)
  })
  return { step: submit, isBusy, error }
}

/** The next step first: only it is solid. */
const order: readonly NoticeAction[] = ['release', 'edit', 'submit', 'receipts', 'places', 'return', 'take_back', 'revise', 'pin', 'withdraw', 'discard']
const quiet: readonly NoticeAction[] = ['withdraw', 'discard']

/** What the caller may do with it now, as the service says. */
export const NoticeActions = (props: ActionsProps) => {
  const { notice, audience, onDone } = props
  const { id, version, title, may, isPinned, mustBeSecond, state } = notice
  const [opened, setOpened] = useState<'release' | 'return' | 'withdraw' | null>(null)
  const { step, isBusy, error } = useStep(props)
  const close = () => setOpened(null)
  const act = async (action: NoticeAction) => {
    if (action === 'release' || action === 'return' || action === 'withdraw') return setOpened(action)
    if (action === 'edit') return open('noticeEditor', { id })
    if (action === 'receipts') return open('noticeReceipts', { id })
    if (action === 'places') return open('letterPlaces', { id })
    if (action === 'discard' && !(await confirm({ title: words.buttons.discard, text: words.discardAsk }))) return undefined
    return step(action)
  }
  const [first, ...others] = order.filter((action) => may.includes(action))
  const textOf = (action: NoticeAction) => (action === 'pin' && isPinned ? words.buttons.unpin : words.buttons[action])
  return (
    <View>
      <Refusal error={error} />
      {state.code === 'in_review' && !may.includes('release') ? <Text className="block bold mt2">{mustBeSecond ? words.secondPerson : words.waiting}</Text> : null}
      <View className="act-buttons">
        {first ? <ActionButton text={textOf(first)} kind={quiet.includes(first) ? 'plain' : 'solid'} isBusy={isBusy} onTap={() => void act(first)} /> : null}
        {others.map((action) => <ActionButton key={action} text={textOf(action)} kind={quiet.includes(action) ? 'plain' : 'line'} isDisabled={isBusy} onTap={() => void act(action)} />)}
      </View>
      {opened === 'release' ? <ReleaseSheet notice={notice} audience={audience} onDone={(next) => { close(); onDone(next) }} onClose={close} /> : null}
      {opened === 'return' ? (
        <WordsSheet title={words.returnTitle} text={words.returnText} label={words.returnReason} help={words.returnHelp} button={words.buttons.return} busy={words.returning} done={words.returned} onClose={close}
          send={async (reason, key) => onDone((await call(contract.returnNotice, { params: { id }, body: { version, reason }, key })).notice)} />
      ) : null}
      {opened === 'withdraw' ? (
        <WordsSheet title={words.withdrawTitle(title)} text={words.withdrawText} label={words.withdrawReason} help={words.withdrawHelp} button={words.buttons.withdraw} busy={words.withdrawing} done={words.withdrawn} isDanger onClose={close}
          send={async (reason, key) => onDone((await call(contract.withdrawNotice, { params: { id }, body: { version, reason }, key })).notice)} />
      ) : null}
    </View>
  )
}
