import { Text, View } from '@tarojs/components'
import { type ScanOutcome } from '@shared/domain/activities'
import { activityDoorWords as words, doorNextTexts } from '@shared/text/activityDoor'
import { clockText } from '@shared/text/activityTimes'
import { scanOutcomeTexts } from '@shared/text/activities'
import { Icon } from '@/components/Icon'
import { type IconName } from '@/components/iconPaths'
import { type Color } from '@/components/svg'
import { type ScanMoment, type Verdict } from '@/session/takeScan'

type Tone = 'good' | 'look' | 'bad'
const toneOf: Record<ScanOutcome, Tone> = { admitted: 'good', again: 'look', other_session: 'look', not_confirmed: 'bad', ended: 'bad', unknown: 'bad' }
const icons: Record<Tone, IconName> = { good: 'check', look: 'pause', bad: 'close' }
const colors: Record<Tone, Color> = { good: 'white', look: 'amber', bad: 'white' }

/** What a scan says, in words: the shape and the colour only repeat it. */
export const verdictText = ({ outcome, firstAt }: Verdict): string => {
  if (outcome === 'again') return firstAt === null ? words.againUnknown : words.firstAt(clockText(firstAt))
  return scanOutcomeTexts[outcome]
}

/** The last scan, large enough to be read at arm's length. */
export const ScanVerdict = ({ moment }: { moment: ScanMoment | undefined }) => {
  if (!moment) return null
  const { verdict } = moment
  if (!verdict) return <View className="door-result door-waiting" role="status"><Text className="door-words">{words.checking}</Text></View>
  const tone = toneOf[verdict.outcome]
  return (
    <View className={`door-result door-${tone}`} role="alert">
      <View className={`door-sign door-sign-${tone}`}><Icon name={icons[tone]} color={colors[tone]} size={56} /></View>
      <Text className="block door-words">{verdictText(verdict)}</Text>
      {verdict.maskedName ? <Text className="block door-name">{verdict.maskedName}</Text> : null}
      <Text className="block">{verdict.detail || doorNextTexts[verdict.outcome]}</Text>
      {verdict.isProvisional ? <Text className="block bold">{words.provisional}</Text> : null}
      {moment.corrected ? <Text className="block bold">{words.corrected}</Text> : null}
    </View>
  )
}

/** The scans before it, so that nobody who was waved through too fast is lost. */
export const RecentScans = ({ moments }: { moments: readonly ScanMoment[] }) => moments.length === 0 ? null : (
  <View className="card" role="list" aria-label={words.recent}>
    <Text className="block strong mb2">{words.recent}</Text>
    {moments.map(({ scanId, at, verdict, corrected }) => (
      <View key={scanId} className="part" role="listitem">
        <Text className="num door-time">{at > 0 ? clockText(at) : ''}</Text>
        <View className="grow"><Text className={`block${verdict && toneOf[verdict.outcome] !== 'good' ? ' bold' : ''}`}>{verdict ? verdictText(verdict) : words.checking}</Text>{verdict?.isProvisional ? <Text className="block sub">{words.provisional}</Text> : corrected ? <Text className="block sub text-amber">{words.corrected}</Text> : null}</View>
        <Text>{verdict?.maskedName ?? ''}</Text>
      </View>
    ))}
  </View>
)
