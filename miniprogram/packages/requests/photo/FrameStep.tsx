import { type ReactNode, useEffect, useState } from 'react'
import { Image, Text, View } from '@tarojs/components'
import { type Crop, portraitShape } from '@shared/domain/crop'
import { photoPageWords as words } from '@shared/text/photoPage'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { Notice } from '@/components/pieces'
import { Skeleton } from '@/components/states'
import { pageWidth, uprightSize } from '@/platform/imageSize'
import { PanZoom } from '@/platform/PanZoom'
import { guide, headLines } from './drawings'
import { cropOf, type Framing, moved, scalesOf, startFraming } from './framing'

interface FrameStepProps {
  path: string
  /** Percent sent; null while nothing is. */
  percent: number | null
  problem: string | null
  /** Where a camera is allowed that was not. */
  wayOut: ReactNode
  onUse: (crop: Crop) => void
  onOther: () => void
  onBack: () => void
}

/** Beside the frame on a phone, and its largest width, px. */
const beside = 64
const widest = 320
/** One tap on the buttons that do what two fingers do. */
const step = 1.15

const frameSize = () => {
  const width = Math.min(widest, pageWidth() - beside)
  return { width, height: width / portraitShape }
}
const px = (value: number): string => `${value.toFixed(1)}PX`

const Stage = ({ path, framing, onChange }: { path: string; framing: Framing; onChange: (next: Framing) => void }) => {
  const { frame, picture, scale, left, top } = framing
  return (
    <PanZoom className="crop-stage" style={{ width: px(frame.width), height: px(frame.height) }} label={words.stage} onGesture={(gesture) => onChange(moved(framing, gesture))}>
      <Image className="crop-picture" mode="scaleToFill" src={path} style={{ width: px(picture.width * scale), height: px(picture.height * scale), left: px(left), top: px(top) }} aria-hidden />
      <Image className="crop-guide" mode="scaleToFill" src={guide} aria-hidden />
      <Text className="crop-word" style={{ top: px(frame.height * headLines.top) }}>{words.headTop}</Text>
      <Text className="crop-word" style={{ top: px(frame.height * headLines.chin) }}>{words.chin}</Text>
    </PanZoom>
  )
}

/** The head into the guide: pushed by a finger or the mouse, larger or smaller by two fingers, the wheel or the buttons. */
export const FrameStep = ({ path, percent, problem, wayOut, onUse, onOther, onBack }: FrameStepProps) => {
  const [framing, setFraming] = useState<Framing | null>(null)
  const [isUnreadable, setUnreadable] = useState(false)
  useEffect(() => {
    uprightSize(path).then((picture) => setFraming(startFraming(frameSize(), picture)), () => setUnreadable(true))
  }, [path])
  const isSending = percent !== null
  const zoom = (factor: number) => framing && setFraming(moved(framing, { dx: 0, dy: 0, factor, at: null }))
  const scales = framing && scalesOf(framing)
  return (
    <Page
      title={words.frameTitle}
      hasBack
      onBack={onBack}
      band={<View className="band-inner"><Text className="block title on-band">{words.frameHeading}</Text><Text className="block on-band-2">{words.frameHint}</Text></View>}
      bottom={
        <View className="row">
          <View className="form-previous"><ActionButton text={words.other} kind="line" isDisabled={isSending} onTap={onOther} /></View>
          <ActionButton text={problem ? words.sendAgain : words.use} isDisabled={!framing} isBusy={isSending} busyText={words.sending(percent ?? 0)} onTap={() => framing && onUse(cropOf(framing))} />
        </View>
      }
    >
      {problem ? <Notice icon="alert" text={problem} /> : null}
      {wayOut}
      {isUnreadable ? <Notice icon="alert" text={words.unreadable} /> : null}
      {framing && scales ? (
        <View className="card crop">
          <Stage path={path} framing={framing} onChange={isSending ? () => undefined : setFraming} />
          <View className="btns mt3 crop-zoom">
            <ActionButton text={words.smaller} kind="soft" isDisabled={isSending || framing.scale <= scales.least} onTap={() => zoom(1 / step)} />
            <ActionButton text={words.larger} kind="soft" isDisabled={isSending || framing.scale >= scales.most} onTap={() => zoom(step)} />
          </View>
        </View>
      ) : isUnreadable ? null : <Skeleton cards={1} />}
    </Page>
  )
}
