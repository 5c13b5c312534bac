import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { activityDeskWords } from '@shared/text/activityDesk'
import { LinkCell } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'

/** 怎么用: the few things one has to know about a page, where one is. */
export const HelpCell = ({ title, lines }: { title: string; lines: readonly string[] }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <View className="card card-cells mt3">
      <LinkCell icon="info" text={activityDeskWords.help} onTap={() => setOpen(true)} />
      {isOpen ? (
        <Sheet title={`${title}：${activityDeskWords.help}`} onClose={() => setOpen(false)}>
          <View role="list">{lines.map((line, index) => <View key={line} className="row top act-help" role="listitem"><Text className="bold num act-help-number">{index + 1}</Text><Text className="grow">{line}</Text></View>)}</View>
        </Sheet>
      ) : null}
    </View>
  )
}
