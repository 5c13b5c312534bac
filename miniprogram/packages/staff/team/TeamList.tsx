import { useState } from 'react'
import { View } from '@tarojs/components'
import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type TeamMember } from '@shared/contract/team'
import { teamWords as words } from '@shared/text/team'
import { EmptyState } from '@/components/states'
import { useIsDesk } from '@/platform/screen'
import { MemberCard, UnclaimedCard } from './MemberCard'
import { MemberSheet, type MemberOrder } from './MemberSheet'
import { TeamTable } from './TeamTable'

interface TeamListProps {
  team: AnswerOf<typeof contract.listTeam>
  onChanged: () => void
}

/** As a table where there is room, else card by card; never sorted by how much somebody has. */
export const TeamList = ({ team: { unclaimed, members }, onChanged }: TeamListProps) => {
  const isDesk = useIsDesk()
  const [opened, setOpened] = useState<{ member: TeamMember; order: MemberOrder } | null>(null)
  const openFor = (member: TeamMember, order: MemberOrder) => setOpened({ member, order })
  return (
    <View>
      {members.length === 0 ? <EmptyState title={words.empty} text={words.emptyText} /> : null}
      {isDesk && members.length > 0 ? <TeamTable members={members} unclaimed={unclaimed} onOpen={openFor} /> : null}
      {isDesk ? null : <UnclaimedCard load={unclaimed} />}
      {isDesk ? null : members.map((member) => <MemberCard key={member.id} member={member} onOpen={openFor} />)}
      {opened ? <MemberSheet key={opened.member.id} member={members.find(({ id }) => id === opened.member.id) ?? opened.member} order={opened.order} onClose={() => setOpened(null)} onChanged={onChanged} /> : null}
    </View>
  )
}
