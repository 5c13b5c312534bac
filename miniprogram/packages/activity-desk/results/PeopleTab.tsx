import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type StaffSignup } from '@shared/contract/staffActivities'
import { activityResultWords as words, activitySignupWords } from '@shared/text/activitySignups'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { MoreButton } from '@/components/MoreButton'
import { Tag } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { OutcomeSheet } from './OutcomeSheet'

const resultTones = { passed: 'green', not_passed: 'grey', dropped_out: 'grey' } as const

/** Everybody of a training, with the result or the way to it. */
export const PeopleTab = ({ id }: { id: string }) => {
  const [opened, setOpened] = useState<StaffSignup | null>(null)
  const paged = usePaged(async (after) => {
    const { signups, next } = await call(contract.listActivitySignups, { params: { id }, query: { tab: 'in', after } })
    return { rows: signups, next }
  }, [id])
  return (
    <View>
      <WhenReady remote={paged.remote} cards={2}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={words.noPeople} /> : (
          <View className="people-table" role="list" aria-label={words.tabs.people}>
            {rows.map((signup) => (
              <View key={signup.id} role="listitem" className="roster-item">
                <Tappable label={`${signup.name}，${signup.result?.text ?? words.notYet}，${words.record}`} className="people-line" onTap={() => setOpened(signup)}>
                  <View className="col-name"><Text className="block bold">{signup.name}</Text><Text className="block sub num">{signup.phone}</Text></View>
                  <View className="col-role"><Text className="sub">{activitySignupWords.attended(signup.attended.length)}</Text></View>
                  <View className="col-state"><Tag text={signup.result?.text ?? words.notYet} tone={signup.result ? resultTones[signup.result.code] : 'amber'} /></View>
                </Tappable>
              </View>
            ))}
          </View>
        )}
      </WhenReady>
      <View className="mt3"><MoreButton text={words.more} paged={paged} /></View>
      {opened ? <OutcomeSheet signup={opened} onChanged={() => void paged.remote.reload()} onClose={() => setOpened(null)} /> : null}
    </View>
  )
}
