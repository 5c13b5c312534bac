import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from './Icon'
import { Tappable } from './Tappable'

/** Slides up from below; the page behind stays as it was. A tap beside it, or the cross, closes it. */
export const Sheet = ({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) => (
  <View className="sheet-layer">
    <View className="sheet-shade" onClick={onClose} />
    <View className="sheet" role="dialog" aria-label={title} aria-modal>
      <View className="row between sheet-head">
        <Text className="title">{title}</Text>
        <Tappable label="关闭" className="sheet-close" onTap={onClose}>
          <Icon name="close" color="second" />
        </Tappable>
      </View>
      {children}
    </View>
  </View>
)
