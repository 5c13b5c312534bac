import { useEffect, useState } from 'react'
import { Image, Text, View } from '@tarojs/components'
import { visitLimits } from '@shared/domain/visits'
import { visitWords as words } from '@shared/text/visits'
import { newRecordId } from '@/api/recordId'
import { ActionButton } from '@/components/ActionButton'
import { toast } from '@/platform/dialogs'
import { dropKeptPhoto, keepPhoto, keptPhotoPath } from '@/platform/keptPhotos'
import { choosePhotos } from '@/platform/photos'
import { type BoxedPhoto } from '@/session/visitBox'

const KeptPicture = ({ photo: { key }, index, onRemove }: { photo: BoxedPhoto; index: number; onRemove: () => void }) => {
  const [path, setPath] = useState<string | null>(null)
  useEffect(() => {
    let isShown = true
    void keptPhotoPath(key).then((found) => (isShown ? setPath(found) : undefined))
    return () => {
      isShown = false
    }
  }, [key])
  return (
    <View>
      <View className="photo-frame visit-photo" role="img" aria-label={words.photoOf(index + 1)}>{path ? <Image className="photo-picture" mode="aspectFit" src={path} aria-hidden /> : null}</View>
      <ActionButton text={words.removePhoto} label={`${words.removePhoto}：${words.photoOf(index + 1)}`} kind="plain" size="small" onTap={onRemove} />
    </View>
  )
}

/** Photos of a visit: kept on this device at once, sent when there is a network. */
export const DoorPhotos = ({ photos, onChange }: { photos: readonly BoxedPhoto[]; onChange: (change: (now: readonly BoxedPhoto[]) => readonly BoxedPhoto[]) => void }) => {
  const [isBusy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    try {
      for (const { path } of await choosePhotos({ count: visitLimits.photos - photos.length })) {
        const uploadId = newRecordId()
        const key = await keepPhoto(uploadId, path)
        onChange((now) => [...now, { uploadId, key, isSent: false }])
      }
    } catch {
      toast(words.notSaved)
    } finally {
      setBusy(false)
    }
  }
  const remove = ({ uploadId, key }: BoxedPhoto) => {
    onChange((now) => now.filter((one) => one.uploadId !== uploadId))
    void dropKeptPhoto(key)
  }
  return (
    <View>
      {photos.length > 0 ? <View className="pages">{photos.map((photo, index) => <KeptPicture key={photo.uploadId} photo={photo} index={index} onRemove={() => remove(photo)} />)}</View> : null}
      {photos.length < visitLimits.photos ? <ActionButton text={words.addPhoto} icon="camera" kind="line" isBusy={isBusy} onTap={() => void add()} /> : null}
      <Text className="block sub mt1">{words.photosHelp}</Text>
    </View>
  )
}
