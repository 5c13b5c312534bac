import { useState } from 'react'
import { Image, Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { photoWords } from '@shared/text/photos'
import { asApiError } from '@/api/apiError'
import { upload } from '@/api/upload'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { PrivateImage } from '@/components/PrivateImage'
import { choosePhotos } from '@/platform/photos'
import { type FieldProps } from './fieldProps'
import { usePhotoRefusal } from './usePhotoRefusal'

/** A photo: taken or chosen, sent at once, shown as it was taken in. What failed stays in sight and is sent again by one tap. */
export const PhotoField = ({ field, value, onChange, error, requestId }: FieldProps) => {
  const [path, setPath] = useState<string | null>(null)
  const [percent, setPercent] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const refusal = usePhotoRefusal()
  const fileId = typeof value === 'string' && value !== '' ? value : null

  const send = async (filePath: string) => {
    setPath(filePath)
    setProblem(null)
    setPercent(0)
    try {
      const { id } = await upload(contract.uploadFile, { filePath, body: { requestId, field: field.key }, onProgress: setPercent })
      onChange(id)
    } catch (thrown) {
      setProblem(asApiError(thrown).text)
    } finally {
      setPercent(null)
    }
  }
  const choose = (from: 'camera' | 'album') => refusal.guarded(async () => {
    const [photo] = await choosePhotos({ count: 1, from })
    if (photo) await send(photo.path)
  })
  const isSending = percent !== null
  return (
    <Field id={field.key} label={field.label} help={field.help} error={refusal.text ?? problem ?? error} isOptional={field.optional}>
      <View className="photo-frame">
        {path ? <Image className="photo" mode="aspectFit" src={path} aria-label={field.label} /> : fileId ? <PrivateImage fileId={fileId} label={field.label} /> : <Text className="sub">还没有照片</Text>}
      </View>
      {isSending ? <View className="sub mt2" role="status">正在上传 {percent}%</View> : null}
      {fileId && !isSending && !problem ? <Text className="block sub mt2 text-green">照片已收到</Text> : null}
      {problem && path ? <View className="mt3"><ActionButton text="再传一次" kind="soft" onTap={() => void send(path)} isBusy={isSending} /></View> : null}
      {refusal.wayOut}
      <View className="btns mt3">
        <ActionButton text={fileId ? '重拍' : '拍照'} icon="camera" kind="line" isBusy={isSending} busyText="正在上传…" onTap={() => void choose('camera')} />
        <ActionButton text={photoWords.fromAlbum} kind="soft" isDisabled={isSending} onTap={() => void choose('album')} />
      </View>
    </Field>
  )
}
