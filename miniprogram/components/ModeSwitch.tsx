import { Text } from '@tarojs/components'
import { setLargeMode, useLargeMode } from '@/session/largeMode'
import { Icon } from './Icon'
import { Tappable } from './Tappable'

/** 长辈版 on and off, at the same place in both. */
export const ModeSwitch = () => {
  const isLarge = useLargeMode()
  const text = isLarge ? '标准版' : '长辈版'
  return (
    <Tappable label={`换成${text}`} className="mode" onTap={() => setLargeMode(!isLarge)}>
      <Icon name="fontSize" color="white" size={22} />
      <Text>{text}</Text>
    </Tappable>
  )
}
