import { type ReactNode, useEffect, useState } from 'react'
import { Image, Text, View } from '@tarojs/components'
import { type PhotoCheck, type StoredFile } from '@shared/contract/files'
import { type Size } from '@shared/domain/crop'
import { type PortraitPromise, portraitPromises } from '@shared/domain/photoCheck'
import { promiseTexts, sizeText } from '@shared/text/photoCheck'
import { headlineOf, photoPageWords as words } from '@shared/text/photoPage'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { Page } from '@/components/Page'
import { Picture } from '@/components/Picture'
import { Notice } from '@/components/pieces'
import { PrivateImage } from '@/components/PrivateImage'
import { Tappable } from '@/components/Tappable'
import { uprightSize } from '@/platform/imageSize'
import { promiseDrawing } from './drawings'

/** The sign beside a finding: its words say the same. */
const signs = {
  ok: { icon: 'check', color: 'green', tone: 'finding-ok' },
  mended: { icon: 'close', color: 'red', tone: 'finding-bad' },
  warn: { icon: 'alert', color: 'amber', tone: 'finding-warn' },
  fail: { icon: 'close', color: 'red', tone: 'finding-bad' },
} as const
/** What must be done comes first, what is right last. */
const order = ['fail', 'warn', 'mended', 'ok'] as const
const outcomeTones = { ok: 'text-green', mended: 'text-green', warn: 'text-amber', fail: 'text-red' } as const

const Findings = ({ findings }: { findings: PhotoCheck['findings'] }) => (
  <View className="card" role="list" aria-label={words.findings}>
    {order.flatMap((wanted) => findings.filter(({ level }) => level === wanted)).map(({ code, level, text, outcome }) => (
      <View key={code} className="finding" role="listitem">
        <View className={`finding-sign ${signs[level].tone}`}><Icon name={signs[level].icon} color={signs[level].color} size={18} /></View>
        <Text className="grow">{text}</Text>
        <Text className={`bold finding-outcome ${outcomeTones[level]}`}>{outcome}</Text>
      </View>
    ))}
  </View>
)

const Facts = ({ size, bytes }: { size: Size | null; bytes: number }) => (
  <View className="sub num mt2">
    {size ? <View>{size.width}×{size.height}</View> : null}
    <View>{sizeText(bytes)}</View>
  </View>
)

/** What came and what became of it, side by side. */
const Pair = ({ path, bytes, file, isUsable }: { path: string; bytes: number; file: StoredFile; isUsable: boolean }) => {
  const [size, setSize] = useState<Size | null>(null)
  useEffect(() => {
    // Without its size the photo is shown all the same.
    uprightSize(path).then(setSize, () => undefined)
  }, [path])
  return (
    <View className="card photo-pair">
      <View className="photo-side">
        <Text className="block strong">{words.before}</Text>
        <View className="photo-frame photo-given"><Picture className="photo-picture" src={path} label={words.before} /></View>
        <Facts size={size} bytes={bytes} />
      </View>
      <View className="photo-side">
        <View className={`row strong${isUsable ? ' text-green' : ''}`}><Text>{isUsable ? words.after : words.afterUnfit}</Text>{isUsable ? <Icon name="check" size={22} /> : null}</View>
        <View className={`photo-frame${isUsable ? ' photo-made' : ' photo-given'}`}><PrivateImage fileId={file.id} label={words.after} /></View>
        <Facts size={{ width: file.width ?? 0, height: file.height ?? 0 }} bytes={file.size} />
      </View>
    </View>
  )
}

const Promises = ({ given, onToggle }: { given: ReadonlySet<PortraitPromise>; onToggle: (promise: PortraitPromise) => void }) => (
  <View className="card">
    <Text className="block strong">{words.promises}</Text>
    <Text className="block sub mb2">{words.promisesHint}</Text>
    {portraitPromises.map((promise) => (
      <Tappable key={promise} role="checkbox" label={promiseTexts[promise]} isChosen={given.has(promise)} className="promise" onTap={() => onToggle(promise)}>
        <View className={`check${given.has(promise) ? ' check-on' : ''}`}>{given.has(promise) ? <Icon name="check" color="white" size={18} /> : null}</View>
        <Text className="grow">{promiseTexts[promise]}</Text>
        <Image className="promise-drawing" src={promiseDrawing(promise)} svg aria-hidden />
      </Tappable>
    ))}
  </View>
)

interface ReportStepProps {
  path: string
  bytes: number
  file: StoredFile
  check: PhotoCheck
  isBusy: boolean
  problem: string | null
  /** Where a camera is allowed that was not. */
  wayOut: ReactNode
  onRetake: () => void
  onApprove: (promises: PortraitPromise[]) => void
  onBack: () => void
}

/** What was measured and what was put right; the rest the person looks at. Nothing here claims to have seen a face. */
export const ReportStep = ({ path, bytes, file, check, isBusy, problem, wayOut, onRetake, onApprove, onBack }: ReportStepProps) => {
  const [given, setGiven] = useState<ReadonlySet<PortraitPromise>>(new Set())
  const isUsable = check.level !== 'fail'
  const { title, hint } = headlineOf(check)
  // From what is ticked by then: of two quick taps the second takes back nothing of the first.
  const toggle = (promise: PortraitPromise) => setGiven((now) => new Set(now.has(promise) ? [...now].filter((one) => one !== promise) : [...now, promise]))
  const missing = portraitPromises.length - given.size
  const retake = <ActionButton text={words.retake} kind={isUsable ? 'line' : 'solid'} icon={isUsable ? undefined : 'camera'} isDisabled={isBusy} onTap={onRetake} />
  return (
    <Page
      title={words.reportTitle}
      hasBack
      onBack={onBack}
      band={<View className="band-inner" role="status"><Text className="block hero on-band">{title}</Text><Text className="block on-band-2">{hint}</Text></View>}
      bottom={isUsable ? (
        <View>
          {missing > 0 ? <Text className="block sub form-status">{words.missing(missing)}</Text> : null}
          <View className="row">
            <View className="form-previous">{retake}</View>
            <ActionButton text={words.approve} isDisabled={missing > 0} isBusy={isBusy} busyText={words.approving} onTap={() => onApprove([...given])} />
          </View>
        </View>
      ) : retake}
    >
      {problem ? <Notice icon="alert" text={problem} /> : null}
      {wayOut}
      <Pair path={path} bytes={bytes} file={file} isUsable={isUsable} />
      <Findings findings={check.findings} />
      {isUsable ? <Promises given={given} onToggle={toggle} /> : null}
    </Page>
  )
}
