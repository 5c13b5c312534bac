import { useState } from 'react'
import Taro from '@tarojs/taro'
import { ScrollView, Text, View } from '@tarojs/components'
import { photoWords } from '@shared/text/photos'
import { usePrivatePicture } from '@/api/usePrivatePicture'
import { useHeldKeyboard } from '@/platform/keyboard'
import { ActionButton } from './ActionButton'
import { Icon } from './Icon'
import { type IconName } from './iconPaths'
import { Picture } from './Picture'
import { Tappable } from './Tappable'

const zooms = [1, 1.5, 2, 3, 4] as const
/** Room for the buttons below, px. */
const barHeight = 96

/** How large the picture is drawn and how it stands, px; on its side, width and height of its box change places. Enlarged, its middle comes into sight. */
const boxOf = (zoom: number, turns: number) => {
  const { windowWidth, windowHeight } = Taro.getWindowInfo()
  const stage = { width: windowWidth, height: windowHeight - barHeight }
  const width = stage.width * zoom
  const height = stage.height * zoom
  const inner = turns % 2 === 1 ? { width: height, height: width } : { width, height }
  return {
    scrollLeft: (width - stage.width) / 2,
    scrollTop: (height - stage.height) / 2,
    outer: { width: `${width}PX`, height: `${height}PX`, position: 'relative' as const },
    inner: {
      width: `${inner.width}PX`, height: `${inner.height}PX`, position: 'absolute' as const,
      left: `${(width - inner.width) / 2}PX`, top: `${(height - inner.height) / 2}PX`, transform: `rotate(${turns * 90}deg)`,
    },
  }
}

const Tool = ({ icon, text, isDisabled = false, onTap }: { icon: IconName; text: string; isDisabled?: boolean; onTap: () => void }) => (
  <Tappable label={text} className="viewer-tool" isDisabled={isDisabled} onTap={onTap}>
    <Icon name={icon} color="white" size={26} />
    <Text>{text}</Text>
  </Tappable>
)

interface LargePictureProps {
  picture: { state: 'loading' | 'error' | 'ready'; url: string | null; onError?: () => void; retry?: () => void }
  label: string
  onClose: () => void
}

/** A picture on the whole screen, to be looked at closely: larger, turned, moved with the finger or the wheel. */
export const LargePicture = ({ picture, label, onClose }: LargePictureProps) => {
  const [zoom, setZoom] = useState(0)
  const [turns, setTurns] = useState(0)
  useHeldKeyboard(onClose)
  const box = boxOf(zooms[zoom] ?? 1, turns)
  return (
    <View className="viewer" role="dialog" aria-modal aria-label={label}>
      <ScrollView className="viewer-stage" scrollX scrollY scrollLeft={box.scrollLeft} scrollTop={box.scrollTop}>
        {picture.state === 'ready' && picture.url !== null ? (
          <View style={box.outer}><Picture style={box.inner} src={picture.url} onError={picture.onError} label={label} /></View>
        ) : (
          <View className="viewer-waiting">
            {picture.state === 'error' && picture.retry ? <ActionButton text={photoWords.expired} kind="onBandLine" onTap={picture.retry} /> : <Text>正在打开{label}</Text>}
          </View>
        )}
      </ScrollView>
      <View className="viewer-bar">
        <Tool icon="minus" text={photoWords.smaller} isDisabled={zoom === 0} onTap={() => setZoom(zoom - 1)} />
        <Tool icon="plus" text={photoWords.bigger} isDisabled={zoom === zooms.length - 1} onTap={() => setZoom(zoom + 1)} />
        <Tool icon="turn" text={photoWords.turn} onTap={() => setTurns((turns + 1) % 4)} />
        <Tool icon="close" text={photoWords.close} onTap={onClose} />
      </View>
    </View>
  )
}

/** A private picture. It asks for a link of its own: that of the small picture has mostly run out when somebody looks closer. */
export const PictureViewer = ({ fileId, label, onClose }: { fileId: string; label: string; onClose: () => void }) => <LargePicture picture={usePrivatePicture(fileId)} label={label} onClose={onClose} />
