import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Popup } from '@nutui/nutui-react-taro'
import { useHeldKeyboard } from '@/platform/keyboard'
import { useIsDesk } from '@/platform/screen'
import { Icon } from './Icon'
import { Tappable } from './Tappable'

/** Slides up from below, at a PC stands in the middle; the page behind stays as it was. A tap beside it, the cross or Esc closes it. */
export const Sheet = ({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) => {
  const isDesk = useIsDesk()
  useHeldKeyboard(onClose)
  return (
    <Popup visible position={isDesk ? 'center' : 'bottom'} round lockScroll onClose={onClose} className="sheet" zIndex={20}>
      <View role="dialog" aria-label={title} aria-modal>
        <View className="row between sheet-head">
          <Text className="title">{title}</Text>
          <Tappable label="关闭" className="sheet-close" onTap={onClose}>
            <Icon name="close" color="second" />
          </Tappable>
        </View>
        {children}
      </View>
    </Popup>
  )
}
