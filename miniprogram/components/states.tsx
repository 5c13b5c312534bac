import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { refreshWords } from '@shared/text/refresh'
import { ActionButton } from './ActionButton'
import { Drawing } from './Drawing'
import { Icon } from './Icon'
import { Tappable } from './Tappable'

/** While a page loads: the shape of what will come. */
export const Skeleton = ({ cards = 3 }: { cards?: number }) => (
  <View role="status" aria-label="正在打开" className="skeleton">
    {Array.from({ length: cards }, (_unused, index) => (
      <View key={index} className="card">
        <View className="skeleton-line skeleton-title" />
        <View className="skeleton-line" />
        <View className="skeleton-line skeleton-short" />
      </View>
    ))}
  </View>
)

interface EmptyStateProps {
  title: string
  text?: string
  action?: { text: string; onTap: () => void }
}

/** Nothing here yet: one sentence, and what to do next. */
export const EmptyState = ({ title, text, action }: EmptyStateProps) => (
  <View className="state">
    <Drawing name="pine" color="sage" width={150} />
    <Text className="title state-title">{title}</Text>
    {text ? <Text className="sub state-text">{text}</Text> : null}
    {action ? <View className="state-action"><ActionButton {...action} /></View> : null}
  </View>
)

/** Something went wrong: what, in plain words, and the way on. */
export const ErrorState = ({ text, onRetry }: { text: string; onRetry: () => void }) => (
  <View className="state" role="alert">
    <Icon name="alert" color="amber" size={48} />
    <Text className="title state-title">没有打开</Text>
    <Text className="sub state-text">{text}</Text>
    <View className="state-action"><ActionButton text="重试" kind="line" onTap={onRetry} /></View>
  </View>
)

interface Remote<T> {
  state: 'loading' | 'error' | 'ready'
  data: T | null
  error: { text: string } | null
  reload: () => Promise<unknown>
}

/** Above what is shown: reading it again failed, and it may have changed since. */
const NotRefreshed = ({ onRetry }: { onRetry: () => void }) => (
  <View className="row between wrap not-refreshed" role="status">
    <Text className="sub text-amber grow">{refreshWords.stale}</Text>
    <Tappable label={`${refreshWords.stale}${refreshWords.again}`} className="link" onTap={onRetry}>{refreshWords.again}</Tappable>
  </View>
)

/** Draws what a page waits for: skeleton, error with a way on, or the content. What was shown before stays while it loads again. */
export const WhenReady = <T,>({ remote, cards, children }: { remote: Remote<T>; cards?: number; children: (data: T) => ReactNode }) => {
  const retry = () => void remote.reload()
  if (remote.data !== null && remote.state !== 'error') return <>{remote.error ? <NotRefreshed onRetry={retry} /> : null}{children(remote.data)}</>
  if (remote.state === 'error' && remote.error) return <ErrorState text={remote.error.text} onRetry={retry} />
  return <Skeleton cards={cards} />
}
