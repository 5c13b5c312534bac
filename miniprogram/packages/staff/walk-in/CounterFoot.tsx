import { View } from '@tarojs/components'
import { queueWords } from '@shared/text/desk'
import { passwordWords } from '@shared/text/password'
import { searchWords } from '@shared/text/search'
import { ActionButton } from '@/components/ActionButton'
import { LinkCell } from '@/components/pieces'
import { isWeapp } from '@/platform/environment'
import { open } from '@/platform/navigation'
import { leaveWork } from '@/session/leaveWork'

/** For the people of a partner point, who begin here and have no queue: how what they filed went on, and the way out. */
export const CounterFoot = () => (
  <View>
    <View className="card card-cells"><LinkCell icon="search" text={searchWords.title} onTap={() => void open('staffSearch')} /></View>
    {isWeapp ? null : <ActionButton text={passwordWords.title} kind="plain" onTap={() => void open('password')} />}
    <ActionButton text={queueWords.signOut} kind="plain" onTap={() => void leaveWork()} />
  </View>
)
