import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { richTextWords as words } from '@shared/text/noticesPage'
import { fileAddress } from '@/api/fileAddress'
import { Icon } from '../Icon'
import { Picture } from '../Picture'
import { LargePicture } from '../PictureViewer'
import { Tappable } from '../Tappable'

/** A picture between paragraphs: its words below it, large at a tap. One that cannot be loaded leaves its words. */
export const PictureBlock = ({ url, label }: { url: string | null; label: string }) => {
  const [isLarge, setLarge] = useState(false)
  const [isLost, setLost] = useState(false)
  const named = label || words.picture
  if (url === null || isLost) return <View className="row top tile rich-block" role="img" aria-label={named}><Icon name="picture" color="second" /><Text className="grow line-text">{label ? `${named}（${words.pictureLost}）` : words.pictureLost}</Text></View>
  const src = fileAddress(url)
  return (
    <View className="rich-block">
      <Tappable label={`${named}，${words.enlarge}`} className="rich-picture" onTap={() => setLarge(true)}>
        <Picture src={src} label={named} mode="widthFix" onError={() => setLost(true)} />
      </Tappable>
      {label ? <Text className="block sub center mt1">{label}</Text> : null}
      {isLarge ? <LargePicture picture={{ state: 'ready', url: src }} label={named} onClose={() => setLarge(false)} /> : null}
    </View>
  )
}
