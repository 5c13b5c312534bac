import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type TeamMember } from '@shared/contract/team'
import { handOverWords, teamWords as words } from '@shared/text/team'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { HandOverForm } from '@/components/HandOverForm'
import { LeaveForm, type LeaveDays } from '@/components/LeaveForm'
import { Sheet } from '@/components/Sheet'
import { confirm, toast } from '@/platform/dialogs'
import { spanText } from './MemberParts'

export type MemberOrder = 'leave' | 'handOver'

interface MemberSheetProps {
  member: TeamMember
  order: MemberOrder
  onClose: () => void
  onChanged: () => void
}

/** Leaves that are there already, each with the way to end it. */
const ExistingLeaves = ({ member, isBusy, onEnd }: { member: TeamMember; isBusy: boolean; onEnd: (leaveId: string) => void }) => (
  <View>
    {member.leaves.map((leave) => (
      <View key={leave.id} className="part">
        <Text className="grow num">{spanText(leave)}</Text>
        <ActionButton text={words.endLeave} kind="line" size="small" isBusy={isBusy} onTap={() => onEnd(leave.id)} />
      </View>
    ))}
  </View>
)

/** 请假 or 交接 of one colleague: what moves to whom is said before it happens. */
export const MemberSheet = ({ member, order, onClose, onChanged }: MemberSheetProps) => {
  const { id, name } = member
  const done = (text: string) => {
    onChanged()
    onClose()
    toast(text)
  }
  const handing = useSubmit(async (key, toStaffId: string | null) => {
    await call(contract.handOver, { params: { id }, body: { toStaffId }, key })
    done(handOverWords.done)
  })
  const leaving = useSubmit(async (key, leave: LeaveDays) => {
    await call(contract.recordLeave, { params: { id }, body: leave, key })
    done(words.leaveSaved)
  })
  const ending = useSubmit(async (key, leaveId: string) => {
    await call(contract.endLeave, { params: { id, partId: leaveId }, key })
    done(words.leaveEnded)
  })
  const end = async (leaveId: string) => {
    if (await confirm({ title: words.endQuestion(name), text: words.endText, yes: words.endYes })) await ending.submit(leaveId)
  }
  if (order === 'handOver') {
    return <Sheet title={handOverWords.title(name)} onClose={onClose}><HandOverForm personId={id} isBusy={handing.isBusy} error={handing.error} onSend={(toStaffId) => void handing.submit(toStaffId)} /></Sheet>
  }
  return (
    <Sheet title={`${name} · ${words.leave}`} onClose={onClose}>
      <ExistingLeaves member={member} isBusy={ending.isBusy} onEnd={(leaveId) => void end(leaveId)} />
      <LeaveForm personId={id} isBusy={leaving.isBusy} error={leaving.error ?? ending.error} onSend={(leave) => void leaving.submit(leave)} />
    </Sheet>
  )
}
