import { useRef } from 'react'
import { Text, View } from '@tarojs/components'
import { photoPageWords as words } from '@shared/text/photoPage'
import { photoWords } from '@shared/text/photos'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { PrivateImage } from '@/components/PrivateImage'
import { open } from '@/platform/navigation'
import { choosePhotos } from '@/platform/photos'
import { useStore } from '@/platform/store'
import { type FieldProps } from './fieldProps'
import { photoWork } from './photoWork'
import { usePhotoRefusal } from './usePhotoRefusal'

/** A certificate photo: taken or chosen here, framed, checked and approved on a page of its own, from which one may come back and go on. */
export const PhotoField = ({ field, value, onChange, error, requestId }: FieldProps) => {
  const refusal = usePhotoRefusal()
  const latest = useRef(onChange)
  latest.current = onChange
  const work = useStore(photoWork)
  const isUnderWork = work?.requestId === requestId && work.field === field.key
  const fileId = typeof value === 'string' && value !== '' ? value : null

  const choose = (from: 'camera' | 'album') => refusal.guarded(async () => {
    const [photo] = await choosePhotos({ count: 1, from })
    if (!photo) return
    photoWork.set({ ...photo, requestId, field: field.key, from, onApproved: (id) => latest.current(id) })
    await open('photo')
  })
  return (
    <Field id={field.key} label={field.label} help={field.help} error={refusal.text ?? error} isOptional={field.optional}>
      <View className="photo-frame">{fileId ? <PrivateImage fileId={fileId} label={field.label} /> : <Text className="sub">{words.none}</Text>}</View>
      {fileId ? <Text className="block sub mt2 text-green">{words.received}</Text> : <Text className="block sub mt2">{words.hint}</Text>}
      {isUnderWork ? <View className="mt3"><ActionButton text={words.continue} kind="soft" onTap={() => void open('photo')} /></View> : null}
      {refusal.wayOut}
      <View className="btns mt3">
        <ActionButton text={fileId ? words.cameraAgain : words.camera} icon="camera" kind="line" onTap={() => void choose('camera')} />
        <ActionButton text={photoWords.fromAlbum} kind="soft" onTap={() => void choose('album')} />
      </View>
    </Field>
  )
}
