import { useState } from 'react'
import { Input, Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type OpenPost } from '@shared/contract/employers'
import { wageText } from '@shared/text/employers'
import { fairPostsWords as words } from '@shared/text/fairPosts'
import { postsWords } from '@shared/text/postsPage'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { MoreButton } from '@/components/MoreButton'
import { Sheet } from '@/components/Sheet'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { useDebounced } from '@/platform/debounced'
import { type FairPostsState } from './useFairPosts'

/** ms: what is typed is not looked up letter by letter. */
const typingPause = 300

const useOpenPosts = (text: string) =>
  usePaged<OpenPost>(async (after) => {
    const { posts, next } = await call(contract.listOpenPosts, { query: { ...(text ? { text } : {}), after } })
    return { rows: posts, next }
  }, [text])

const Choice = ({ post: { title, employerName, street, wage, seats, openUntil }, isOn, onToggle }: { post: OpenPost; isOn: boolean; onToggle: () => void }) => (
  <View role="listitem">
    <Tappable role="checkbox" isChosen={isOn} label={`${title}，${employerName}`} className="check-line" onTap={onToggle}>
      <View className={`check${isOn ? ' check-on' : ''}`}>{isOn ? <Icon name="check" color="white" size={18} /> : null}</View>
      <View className="grow">
        <Text className="block bold">{title}</Text>
        <Text className="block sub">{employerName}</Text>
        <Text className="block sub num">{[street?.name, wageText(wage), postsWords.seats(seats), postsWords.until(openUntil)].filter(Boolean).join(' · ')}</Text>
      </View>
    </Tappable>
  </View>
)

/** 加岗位: from all that are open, found by the post or the employer; what is at the fair already is ticked. */
export const AddPosts = ({ fair: { added, isShown, toggle }, onClose }: { fair: FairPostsState; onClose: () => void }) => {
  const [typed, setTyped] = useState('')
  const text = useDebounced(typed.trim(), typingPause)
  const paged = useOpenPosts(text)
  return (
    <Sheet title={words.add} onClose={onClose}>
      <View className="input sheet-search">
        <Icon name="search" color="second" size={20} />
        <Input className="input-inner" name="fair-post-search" value={typed} maxlength={40} placeholder={words.search} placeholderClass="placeholder" aria-label={words.search} onInput={({ detail }) => setTyped(detail.value)} />
      </View>
      <WhenReady remote={paged.remote} cards={2}>
        {({ rows }) => rows.length > 0
          ? <View className="card" role="list">{rows.map((post) => <Choice key={post.id} post={post} isOn={isShown(post.id)} onToggle={() => toggle(post)} />)}</View>
          : text ? <EmptyState title={words.notFound} text={words.notFoundText} /> : <EmptyState title={words.noneOpen} text={words.noneOpenText} />}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
      <View className="mt3"><ActionButton text={words.chosen(added.length)} onTap={onClose} /></View>
    </Sheet>
  )
}
