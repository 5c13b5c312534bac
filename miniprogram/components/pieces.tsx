import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { type Due, type RequestDetail } from '@shared/contract/requests'
import { isFinal, type Status } from '@shared/domain/workflow'
import { momentText } from '@shared/text/due'
import { Icon } from './Icon'
import { type IconName } from './iconPaths'
import { Tappable } from './Tappable'

/** The heading of a group of cards, with a way to all of it. */
export const SectionHead = ({ title, aside }: { title: string; aside?: ReactNode }) => (
  <View className="section-head">
    <View className="title" role="heading" aria-level={2}>{title}</View>
    {aside}
  </View>
)

export const Tag = ({ text, tone = 'green' }: { text: string; tone?: 'green' | 'amber' | 'red' | 'gold' | 'grey' }) => <Text className={`tag tag-${tone}`}>{text}</Text>

export const KeyValue = ({ label, value }: { label: string; value: string }) => (
  <View className="kv">
    <Text className="kv-label">{label}</Text>
    <Text className="kv-value">{value}</Text>
  </View>
)

interface LinkCellProps {
  icon?: IconName
  text: string
  aside?: string
  /** Of what opens something below instead of leading away: whether that is open. */
  isOpen?: boolean
  onTap: () => void
}

/** A line to tap that leads somewhere. */
export const LinkCell = ({ icon, text, aside, isOpen, onTap }: LinkCellProps) => (
  <Tappable label={aside ? `${text}，${aside}` : text} className="cell" isOpen={isOpen} onTap={onTap}>
    {icon ? <Icon name={icon} /> : null}
    <Text className="grow">{text}</Text>
    {aside ? <Text className="sub">{aside}</Text> : null}
    <Icon name={isOpen === undefined ? 'right' : isOpen ? 'up' : 'down'} color="second" size={20} />
  </Tappable>
)

/** How far one is, in segments and in words. */
export const StepSegments = ({ title, at, of }: { title: string; at: number; of: number }) => (
  <View className="band-inner">
    <View className="row between wrap">
      <Text className="title on-band">{title}</Text>
      <Text className="on-band-2">第 {at} 步，共 {of} 步</Text>
    </View>
    <View className="seg" aria-hidden>
      {Array.from({ length: of }, (_unused, index) => <View key={index} className={`seg-part${index < at ? ' seg-on' : ''}`} />)}
    </View>
  </View>
)

const dueWords = { left: '还剩', today: '就是', over: '已超' } as const

/** Without a day: it is over, or somebody else's turn. */
const noDueWords = (status: Status): readonly string[] => (isFinal(status) ? ['已经', '结束'] : ['暂不', '计时'])

/** Until when, as words above and below a number: the colour never says it alone. */
export const DueBlock = ({ due, status }: { due: Due | null; status: Status }) => {
  if (!due) return <View className="due due-none">{noDueWords(status).map((line) => <Text key={line}>{line}</Text>)}</View>
  const tone = due.state === 'over' ? ' due-over' : due.isSoon || due.state === 'today' ? ' due-soon' : ''
  return (
    <View className={`due${tone}`}>
      <Text>{dueWords[due.state]}</Text>
      <Text className="due-number num">{due.state === 'today' ? '今天' : due.days}</Text>
      <Text>{due.state === 'today' ? '要办完' : due.unitText}</Text>
    </View>
  )
}

const stepIcons: Partial<Record<RequestDetail['timeline'][number]['state'], IconName>> = { done: 'check', paused: 'pause', stopped: 'close' }
const stepWords = { done: '已完成', waiting: '等受理', current: '正在办', paused: '等您补材料', upcoming: '还没到', stopped: '已停止' } as const
/** Steps that somebody must do something about now. */
const isOn = (state: keyof typeof stepWords): boolean => state === 'waiting' || state === 'current' || state === 'paused'

/** Every step from handing in to the end; sign and words say which one is on. */
export const Timeline = ({ steps }: { steps: RequestDetail['timeline'] }) => (
  <View role="list">
    {steps.map(({ key, title, state, isHandOver, at, text, unitName }) => {
      const icon = stepIcons[state]
      return (
        <View key={key} role="listitem" aria-label={`${title}，${stepWords[state]}`} className={`step step-${state}${isHandOver ? ' step-gold' : ''}`}>
          <View className="step-mark">{icon ? <Icon name={icon} size={18} color={state === 'paused' ? 'amber' : state === 'stopped' ? 'second' : 'green'} /> : null}</View>
          <View className="grow">
            <Text className={`block${isOn(state) ? ' bold' : ''}`}>{title}{isOn(state) ? ` · ${stepWords[state]}` : ''}</Text>
            {unitName ? <Text className="sub block">{unitName}</Text> : null}
            {at && state === 'done' ? <Text className="sub block num">{momentText(at)}</Text> : null}
            {text ? <Text className={`block sub${state === 'paused' ? ' text-amber' : ''}`}>{text}</Text> : null}
          </View>
        </View>
      )
    })}
  </View>
)

/** Something that may be hard to notice otherwise: amber, with a sign. */
export const Notice = ({ text, icon = 'info' }: { text: string; icon?: IconName }) => (
  <View className="card card-warm row top">
    <Icon name={icon} color="amber" size={22} />
    <Text className="grow notice-text">{text}</Text>
  </View>
)
