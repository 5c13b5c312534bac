import { Text, View } from '@tarojs/components'
import { ActionButton } from './ActionButton'

interface MoreButtonProps {
  text: string
  paged: { remote: { data: { next: string | null } | null }; more: () => Promise<void>; isReadingMore: boolean; moreError: { text: string } | null }
}

/** The next page of a list; says so when it did not come. */
export const MoreButton = ({ text, paged: { remote, more, isReadingMore, moreError } }: MoreButtonProps) => {
  if (!remote.data?.next) return null
  return (
    <View>
      {moreError ? <View className="sub text-amber mb2" role="alert"><Text>没有读出来：{moreError.text}</Text></View> : null}
      <ActionButton text={moreError ? '再试一次' : text} kind="soft" isBusy={isReadingMore} busyText="正在读…" onTap={() => void more()} />
    </View>
  )
}
