import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { type ThreadSide, threadLimits } from '@shared/domain/thread'
import { composerWords as words } from '@shared/text/threadPage'
import { usePhotoRefusal } from '@/fields/usePhotoRefusal'
import { type ChosenFile } from '@/platform/browserFiles'
import { confirm } from '@/platform/dialogs'
import { chooseDocuments } from '@/platform/documents'
import { choosePhotos } from '@/platform/photos'
import { ActionButton } from '../ActionButton'
import { TextArea } from '../inputs'
import { type PendingFile } from './attachments'
import { type Composing } from './useComposer'

const nameOf = (isPdf: boolean): string => (isPdf ? words.paper : words.photo)

const progressOf = ({ isPdf, percent, problem }: PendingFile): string =>
  problem !== null ? words.fileFailed(nameOf(isPdf), problem) : percent === null ? words.fileWaiting(nameOf(isPdf)) : words.fileSending(nameOf(isPdf), percent)

const FileLine = ({ text, isBad = false, onAgain, onRemove }: { text: string; isBad?: boolean; onAgain?: () => void; onRemove: () => void }) => (
  <View className="row wrap composer-file" role={isBad ? 'alert' : 'status'}>
    <Text className={`grow sub${isBad ? ' text-red' : ''}`}>{text}</Text>
    {onAgain ? <ActionButton text={words.fileAgain} kind="soft" size="small" onTap={onAgain} /> : null}
    <ActionButton text={words.remove} label={words.removeLabel(text)} kind="plain" size="small" onTap={onRemove} />
  </View>
)

/** What goes with the words: what arrived, what is on its way, what did not get through. */
const Files = ({ composing: { draft, pending, again, dropPending, removeFile } }: { composing: Composing }) => (
  <View>
    {draft.files.map(({ id, mediaType }, index) => <FileLine key={id} text={words.fileReady(nameOf(mediaType === 'application/pdf'), index + 1)} onRemove={() => removeFile(id)} />)}
    {pending.map((file) => (
      <FileLine key={file.key} text={progressOf(file)} isBad={file.problem !== null} onAgain={file.problem === null ? undefined : () => again(file)} onRemove={() => dropPending(file)} />
    ))}
  </View>
)

interface ComposerProps {
  requestId: string
  side: ThreadSide
  composing: Composing
  /** First in the tap that sends, before anything is sent. */
  onTap?: () => void
  /** Staff may answer and complete in one step. */
  mayClose?: boolean
  /** Beside photo and paper. */
  tools?: ReactNode
}

/** Where a message is written: words, photos and papers, kept until they arrived. */
export const Composer = ({ requestId, side, composing, onTap, mayClose = false, tools }: ComposerProps) => {
  const { draft, room, error, isSending, isHeld, isEmpty, isWaitingForFiles } = composing
  const refusal = usePhotoRefusal()
  const add = (choose: () => Promise<ChosenFile[]>, isPdf: boolean) =>
    void refusal.guarded(async () => composing.addFiles((await choose()).slice(0, room).map(({ path }) => path), isPdf))
  const send = (closes: boolean) => {
    onTap?.()
    void composing.send(closes)
  }
  const close = async () => {
    if (await confirm({ title: words.closeAsk, text: words.closeText, yes: '办结' })) send(true)
  }
  const isOff = isEmpty || isHeld || isWaitingForFiles
  const label = side === 'staff' ? words.labelStaff : words.label
  return (
    <View className="composer" role="form" aria-label={label}>
      {error ? <View className="row sub text-red mb2" role="alert"><Text className="grow">{words.failed(error.text)}</Text></View> : null}
      <Files composing={composing} />
      {refusal.text ? <View className="sub text-red mb2" role="alert">{refusal.text}</View> : null}
      {refusal.wayOut}
      <TextArea id={`message-${requestId}`} label={label} placeholder={words.placeholder} most={threadLimits.text} value={draft.text} onInput={composing.write} />
      {isWaitingForFiles && !isEmpty ? <View className="sub mt1" role="status">{words.filesFirst}</View> : null}
      <View className="row wrap composer-bar">
        <ActionButton text={words.photo} icon="camera" kind="soft" size="small" isDisabled={room === 0} onTap={() => add(() => choosePhotos({ count: room }), false)} />
        <ActionButton text={words.pdf} label={words.paper} icon="file" kind="soft" size="small" isDisabled={room === 0} onTap={() => add(() => chooseDocuments(room), true)} />
        {tools}
        <View className="composer-send">
          {mayClose ? <ActionButton text={words.sendAndClose} kind="line" size="small" isDisabled={isOff || isSending} onTap={() => void close()} /> : null}
          <ActionButton text={error ? words.again : words.send} icon="send" size="small" isBusy={isSending} busyText={words.sending} isDisabled={isOff} onTap={() => send(false)} />
        </View>
      </View>
    </View>
  )
}
