import { useState } from 'react'
import { View } from '@tarojs/components'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { type StaffActionName } from '@shared/domain/staffActions'
import { deskWords } from '@shared/text/desk'
import { actionText } from '@shared/text/labels'
import { ActionButton } from '@/components/ActionButton'
import { LinkCell } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { useIsDesk } from '@/platform/screen'
import { barOf } from './actionBar'
import { type Acting } from './useActing'

/** How many lines stand beside the solid button. */
const room = { phone: 1, desk: 2 } as const

interface ActionButtonsProps {
  request: StaffRequest
  acting: Acting
}

/** The bar of a request: the next step solid, the ones beside it as lines, everything else in a menu, so that it never wraps. */
export const ActionButtons = ({ request: { actions, stage }, acting }: ActionButtonsProps) => {
  const isDesk = useIsDesk()
  const [isOpen, setOpen] = useState(false)
  const { main, beside, more } = barOf(actions, isDesk ? room.desk : room.phone)
  const textOf = (action: StaffActionName) => actionText(action, stage.kind)
  const start = (action: StaffActionName) => {
    setOpen(false)
    acting.start(action)
  }
  const button = (action: StaffActionName, kind: 'solid' | 'line' | 'danger') => (
    <View key={action} className={`action-cell${kind === 'solid' ? ' action-main' : ''}`}>
      <ActionButton text={textOf(action)} kind={kind} isBusy={acting.busyAction === action} isDisabled={acting.isBusy} busyText={deskWords.sending} onTap={() => start(action)} />
    </View>
  )
  return (
    <View className="action-bar">
      {main ? button(main, 'solid') : null}
      {beside.map((action) => button(action, action === 'reject' || action === 'declineTransfer' ? 'danger' : 'line'))}
      {more.length > 0 ? <View className="action-cell action-more"><ActionButton text={deskWords.more} kind="soft" isDisabled={acting.isBusy} onTap={() => setOpen(true)} /></View> : null}
      {isOpen ? (
        <Sheet title={deskWords.more} onClose={() => setOpen(false)}>
          {more.map((action) => <LinkCell key={action} text={textOf(action)} onTap={() => start(action)} />)}
        </Sheet>
      ) : null}
    </View>
  )
}
