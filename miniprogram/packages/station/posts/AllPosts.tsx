import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type OpenPost } from '@shared/contract/employers'
import { wageText } from '@shared/text/employers'
import { postsWords as words } from '@shared/text/postsPage'
import { useAreas } from '@/api/areas'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { MoreButton } from '@/components/MoreButton'
import { KeyValue } from '@/components/pieces'
import { SelectSheet } from '@/components/SelectSheet'
import { EmptyState, WhenReady } from '@/components/states'
import { open } from '@/platform/navigation'

const Post = ({ post: { title, employerName, street, place, wage, skills, limits, seats, openUntil } }: { post: OpenPost }) => (
  <View className="card" role="listitem">
    <Text className="block strong">{title}</Text>
    <Text className="block">{employerName}</Text>
    <Text className="block bold mt1 num">{wageText(wage)}</Text>
    <View className="mt2">
      <KeyValue label={words.place} value={[street?.name, place].filter(Boolean).join(' ') || words.unsaid} />
      <KeyValue label={words.skills} value={skills.join('、') || words.unsaid} />
      <KeyValue label={words.limits} value={limits || words.unsaid} />
    </View>
    <Text className="block sub mt1 num">{words.seats(seats)} · {words.until(openUntil)}</Text>
    <View className="mt3"><ActionButton text={words.ask} label={words.askOf(title)} kind="soft" icon="chat" onTap={() => void open('intro', { serviceKey: 'consultation' })} /></View>
  </View>
)

const usePosts = (street: string) =>
  usePaged(async (after) => {
    const { posts, next } = await call(contract.listOpenPosts, { query: { after, ...(street ? { street } : {}) } })
    return { rows: posts, next }
  }, [street])

/** What is open today, newest first, for whoever has not said who they are. Whom to call there the station knows. */
export const AllPosts = () => {
  const [street, setStreet] = useState('')
  const areas = useAreas()
  const paged = usePosts(street)
  return (
    <View>
      <View className="card">
        <Field id="post-street" label={words.street}>
          <SelectSheet title={words.street} placeholder={words.all} chosen={street} options={[{ value: '', text: words.all }, ...(areas.data ?? []).map(({ code, name }) => ({ value: code, text: name }))]} onChoose={setStreet} />
        </Field>
      </View>
      <WhenReady remote={paged.remote}>
        {({ rows }) => rows.length > 0 ? <View role="list">{rows.map((post) => <Post key={post.id} post={post} />)}</View>
          : street ? <EmptyState title={words.noneHere} action={{ text: words.showAll, onTap: () => setStreet('') }} />
            : <EmptyState title={words.none} text={words.noneText} action={{ text: words.help, onTap: () => void open('intro', { serviceKey: 'employment_help' }) }} />}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
    </View>
  )
}
