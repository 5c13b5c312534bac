import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { activityEditorWords as words } from '@shared/text/activityDesk'
import { upload } from '@/api/upload'
import { asApiError } from '@/api/apiError'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { Picture } from '@/components/Picture'
import { choosePhotos, PhotoRefused } from '@/platform/photos'

interface PictureFieldProps {
  unitId: string
  url: string | null
  error: string | undefined
  onChange: (picture: { pictureId: string | null; pictureUrl: string | null }) => void
}

/** Addresses of the service begin at its own root. */
export const pictureSource = (url: string): string => (/^https?:|^data:|^blob:/.test(url) ? url : `${API_BASE}${url}`)

/** One picture: chosen, sent with its progress, changed, taken away. */
export const PictureField = ({ unitId, url, error, onChange }: PictureFieldProps) => {
  const [percent, setPercent] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const choose = async () => {
    if (percent !== null) return
    setRefusal(null)
    try {
      const [photo] = await choosePhotos({ count: 1 })
      if (!photo) return
      setPercent(0)
      const answer = await upload(contract.uploadActivityPicture, { filePath: photo.path, body: { unitId }, onProgress: setPercent })
      onChange({ pictureId: answer.id, pictureUrl: answer.url })
    } catch (thrown) {
      setRefusal(thrown instanceof PhotoRefused ? words.pictureFailed : `${words.pictureFailed}：${asApiError(thrown).text}`)
    } finally {
      setPercent(null)
    }
  }
  return (
    <Field id="picture" label={words.picture} help={words.pictureHelp} error={refusal ?? error} isOptional>
      {url ? <Picture className="act-picture" src={pictureSource(url)} label={words.picture} /> : null}
      <View className="row wrap cover-buttons mt2">
        <ActionButton text={url ? words.changePicture : words.addPicture} icon="picture" kind="soft" size="small" isBusy={percent !== null} busyText={words.picturing(percent ?? 0)} onTap={() => void choose()} />
        {url && percent === null ? <ActionButton text={words.removePicture} kind="plain" size="small" onTap={() => onChange({ pictureId: null, pictureUrl: null })} /> : null}
      </View>
    </Field>
  )
}
