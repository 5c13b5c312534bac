import { Text, View } from '@tarojs/components'
import { mostCounted, type QueueTab, queueTabs } from '@shared/contract/staffRequests'
import { queueTabTexts } from '@shared/text/labels'
import { Tappable } from '@/components/Tappable'

export type Counts = Record<QueueTab, number>

const countWords = (count: number): string => (count >= mostCounted ? `${mostCounted - 1}+` : String(count))

/** 待回访 is for the few days when somebody was not satisfied; the others are always there. */
export const tabsFor = (counts: Counts | null): QueueTab[] => queueTabs.filter((tab) => tab !== 'callback' || (counts?.callback ?? 0) > 0)

export const QueueTabs = ({ counts, shown, onShow }: { counts: Counts | null; shown: QueueTab; onShow: (tab: QueueTab) => void }) => (
  <View className="queue-tabs" role="tablist">
    {tabsFor(counts).map((tab) => {
      const count = counts?.[tab] ?? 0
      return (
        <Tappable key={tab} role="tab" isChosen={tab === shown} label={`${queueTabTexts[tab]} ${countWords(count)} 件`} onTap={() => onShow(tab)}
          className={`queue-tab${tab === shown ? ' queue-tab-on' : ''}${tab === 'overdue' && count > 0 ? ' queue-tab-over' : ''}`}>
          <Text className="queue-count num">{countWords(count)}</Text>
          <Text>{queueTabTexts[tab]}</Text>
        </Tappable>
      )
    })}
  </View>
)
