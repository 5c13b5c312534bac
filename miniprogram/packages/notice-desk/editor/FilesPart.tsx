import { Text, View } from '@tarojs/components'
import { noticeLimits as limits } from '@shared/domain/notices'
import { noticeEditorWords as words } from '@shared/text/noticeDesk'
import { fileSizeText } from '@shared/text/noticesPage'
import { fileAddress } from '@/api/fileAddress'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { TextInput } from '@/components/inputs'
import { Picture } from '@/components/Picture'
import { useUpload } from '../parts/useUpload'
import { type PartProps, setter } from './partProps'

type FilesProps = PartProps & { unitId: string }

const Cover = ({ typed: { coverId, files }, problems, change, unitId }: FilesProps) => {
  const { choose, refusal, isBusy, busyText } = useUpload(unitId, 'picture')
  const url = files.find(({ id }) => id === coverId)?.url ?? null
  const pick = async () => {
    const file = await choose()
    if (file) change((now) => ({ ...now, coverId: file.id, files: [...now.files, file] }))
  }
  return (
    <Field id="cover" label={words.cover} help={words.coverHelp} error={refusal ?? problems.cover} isOptional>
      {url ? <Picture className="act-picture" src={fileAddress(url)} label={words.cover} /> : null}
      <View className="row wrap cover-buttons">
        <ActionButton text={coverId ? words.changePicture : words.addCover} icon="picture" kind="soft" size="small" isBusy={isBusy} busyText={busyText} onTap={() => void pick()} />
        {coverId && !isBusy ? <ActionButton text={words.removeCover} kind="plain" size="small" onTap={() => setter(change)({ coverId: null })} /> : null}
      </View>
    </Field>
  )
}

const Attachments = ({ typed: { attachments, files }, problems, change, unitId }: FilesProps) => {
  const { choose, refusal, isBusy, busyText } = useUpload(unitId, 'attachment')
  const add = async () => {
    const file = await choose()
    if (!file) return
    const name = (file.chosenName ?? file.name).replace(/\.pdf$/i, '').slice(0, 60)
    change((now) => ({ ...now, attachments: [...now.attachments, { id: file.id, name }], files: [...now.files, file] }))
  }
  return (
    <Field id="attachments" label={words.attachments} help={words.attachmentsHelp(limits.attachments)} error={refusal ?? problems.attachments} isOptional>
      <View role="list">
        {attachments.map(({ id, name }) => (
          <View key={id} className="row wrap notice-attachment" role="listitem">
            <Icon name="file" size={22} />
            <View className="grow"><TextInput id={`attachment-${id}`} label={words.attachmentName} value={name} onInput={(text) => change((now) => ({ ...now, attachments: now.attachments.map((one) => (one.id === id ? { ...one, name: text.slice(0, 60) } : one)) }))} /></View>
            <Text className="cap num">{fileSizeText(files.find((file) => file.id === id)?.size ?? 0)}</Text>
            <ActionButton text={words.remove} label={words.removeAttachment(name)} kind="plain" size="small" onTap={() => change((now) => ({ ...now, attachments: now.attachments.filter((one) => one.id !== id) }))} />
          </View>
        ))}
      </View>
      {attachments.length < limits.attachments ? <View className="row wrap cover-buttons"><ActionButton text={words.addAttachment} icon="plus" kind="soft" size="small" isBusy={isBusy} busyText={busyText} onTap={() => void add()} /></View> : null}
    </Field>
  )
}

const VideoFile = ({ typed: { videoId, files }, problems, change, unitId }: FilesProps) => {
  const { choose, refusal, isBusy, busyText } = useUpload(unitId, 'video')
  const video = files.find(({ id }) => id === videoId)
  const add = async () => {
    const file = await choose()
    if (file) change((now) => ({ ...now, videoId: file.id, files: [...now.files, file] }))
  }
  return (
    <Field id="video" label={words.video} help={words.videoHelp(fileSizeText(limits.videoBytes))} error={refusal ?? problems.video} isOptional>
      {video ? <View className="row mb2"><Icon name="picture" size={22} /><Text className="grow line-text num">{video.name} · {fileSizeText(video.size)}</Text></View> : null}
      <View className="row wrap cover-buttons">
        <ActionButton text={videoId ? words.changeVideo : words.addVideo} icon="plus" kind="soft" size="small" isBusy={isBusy} busyText={busyText} onTap={() => void add()} />
        {videoId && !isBusy ? <ActionButton text={words.removeVideo} kind="plain" size="small" onTap={() => setter(change)({ videoId: null })} /> : null}
      </View>
    </Field>
  )
}

/** What comes with the words: a cover, papers, a video. */
export const FilesPart = (props: FilesProps) => <View className="card"><Cover {...props} /><Attachments {...props} /><VideoFile {...props} /></View>
