import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import { photoWords } from '@shared/text/photos'
import { type PrivatePicture, usePrivatePicture } from '@/api/usePrivatePicture'
import { Icon } from './Icon'
import { PictureViewer } from './PictureViewer'
import { Tappable } from './Tappable'

interface PrivateImageProps {
  fileId: string
  label: string
  className?: string
}

/** A picture whose link was asked for. A tap opens it large, or asks for a new link where the old one ran out. */
export const PictureTile = ({ fileId, label, className = '', picture }: PrivateImageProps & { picture: PrivatePicture }) => {
  const [isLarge, setLarge] = useState(false)
  if (picture.state === 'ready') {
    return (
      <>
        <Tappable label={`${label}，${photoWords.enlarge}`} className={`photo ${className}`} onTap={() => setLarge(true)}>
          <Image className="photo-picture" mode="aspectFit" src={picture.url} onError={picture.onError} aria-hidden />
        </Tappable>
        {isLarge ? <PictureViewer fileId={fileId} label={label} onClose={() => setLarge(false)} /> : null}
      </>
    )
  }
  const isFailed = picture.state === 'error'
  return (
    <Tappable label={isFailed ? `${label}${photoWords.expired}` : `正在打开${label}`} className={`photo photo-waiting ${className}`} onTap={picture.retry}>
      <View><Icon name={isFailed ? 'alert' : 'picture'} color="second" size={36} /></View>
      {isFailed ? <View className="sub center">{photoWords.expired}</View> : null}
    </Tappable>
  )
}

/** A picture that only this person may see now. */
export const PrivateImage = (props: PrivateImageProps) => <PictureTile {...props} picture={usePrivatePicture(props.fileId)} />
