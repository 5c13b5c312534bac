import { useState } from 'react'
import { View } from '@tarojs/components'
import { noticeEditorWords as words } from '@shared/text/noticeDesk'
import { fileAddress } from '@/api/fileAddress'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { Picture } from '@/components/Picture'
import { Sheet } from '@/components/Sheet'
import { useUpload } from '../parts/useUpload'
import { wordsOfMark } from './marks'
import { type NoticeFile } from './typedNotice'

/** Words and where they lead. */
export const LinkSheet = ({ chosen, onPut, onClose }: { chosen: string; onPut: (text: string, address: string) => void; onClose: () => void }) => {
  const [text, setText] = useState(chosen)
  const [address, setAddress] = useState('')
  const [isTried, setTried] = useState(false)
  const isGood = /^https:\/\/[^\s()]+$/.test(address.trim())
  const put = () => (isGood ? onPut(wordsOfMark(text), address.trim()) : setTried(true))
  return (
    <Sheet title={words.linkTitle} onClose={onClose}>
      <Field id="link-words" label={words.linkWords}><TextInput id="link-words" label={words.linkWords} value={text} onInput={setText} /></Field>
      <Field id="link-address" label={words.linkAddress} help={words.linkHelp} error={isTried && !isGood ? words.linkWrong : null}><TextInput id="link-address" label={words.linkAddress} value={address} hasError={isTried && !isGood} onInput={setAddress} /></Field>
      <ActionButton text={words.put} isDisabled={wordsOfMark(text) === '' || address.trim() === ''} onTap={put} />
    </Sheet>
  )
}

interface PictureSheetProps {
  unitId: string
  /** The picture that stands there, where one is changed. */
  now: { url: string | null; words: string } | null
  onSent: (file: NoticeFile) => void
  onPut: (fileId: string | null, words: string) => void
  onClose: () => void
}

/** A picture is sent, and said in words for whoever cannot see it. */
export const PictureSheet = ({ unitId, now, onSent, onPut, onClose }: PictureSheetProps) => {
  const [file, setFile] = useState<NoticeFile | null>(null)
  const [text, setText] = useState(now?.words ?? '')
  const { choose, refusal, isBusy, busyText } = useUpload(unitId, 'picture')
  const url = file?.url ?? now?.url ?? null
  const pick = async () => {
    const sent = await choose()
    if (!sent) return
    setFile(sent)
    onSent(sent)
  }
  return (
    <Sheet title={words.pictureTitle} onClose={onClose}>
      <Field id="picture" label={words.pictureTitle} error={refusal}>
        {url ? <Picture className="act-picture" src={fileAddress(url)} label={text || words.pictureTitle} /> : null}
        <View className="row wrap cover-buttons"><ActionButton text={url ? words.changePicture : words.choosePicture} icon="picture" kind="soft" size="small" isBusy={isBusy} busyText={busyText} onTap={() => void pick()} /></View>
      </Field>
      <Field id="picture-words" label={words.pictureWords} help={words.pictureWordsHelp}><TextInput id="picture-words" label={words.pictureWords} value={text} onInput={setText} /></Field>
      <ActionButton text={words.put} isDisabled={isBusy || wordsOfMark(text) === '' || (file === null && now === null)} onTap={() => onPut(file?.id ?? null, wordsOfMark(text))} />
    </Sheet>
  )
}
