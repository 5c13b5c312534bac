import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type FittingPost } from '@shared/contract/posts'
import { wageText } from '@shared/text/employers'
import { ageCapText } from '@shared/text/posts'
import { fittingWords as words, postsWords } from '@shared/text/postsPage'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { useOnReturn } from '@/platform/lifecycle'
import { open } from '@/platform/navigation'
import { ActionButton } from './ActionButton'
import { Icon } from './Icon'
import { InterestSheet } from './InterestSheet'
import { MoreButton } from './MoreButton'
import { KeyValue, SectionHead, Tag } from './pieces'
import { EmptyState, WhenReady } from './states'
import { Tappable } from './Tappable'

const Reason = ({ text }: { text: string }) => <View className="row top"><Icon name="check" size={18} /><Text className="grow text-green">{text}</Text></View>

const More = ({ post: { skills, limits, ageCap, seats, openUntil } }: { post: FittingPost }) => (
  <View className="mt2">
    <KeyValue label={postsWords.skills} value={skills.join('、') || postsWords.unsaid} />
    <KeyValue label={postsWords.limits} value={limits || postsWords.unsaid} />
    {ageCap !== null ? <Tag text={ageCapText(ageCap)} tone="grey" /> : null}
    <Text className="block sub mt1 num">{postsWords.seats(seats)} · {postsWords.until(openUntil)}</Text>
  </View>
)

const Post = ({ post, onInterest }: { post: FittingPost; onInterest: () => void }) => {
  const [isOpen, setOpen] = useState(false)
  const { title, employerName, street, place, wage, reasons, shutOut, interest } = post
  return (
    <View className="part" role="listitem">
      <View className="grow">
        <View className="row between wrap">
          <View className="grow">
            <Text className="block strong">{title}</Text>
            <Text className="block sub">{[employerName, street?.name, place || null].filter(Boolean).join(' · ')}</Text>
          </View>
          {interest ? <Tag text={interest.state.text} /> : <ActionButton text={words.interested} label={words.interestedOf(title)} kind="soft" size="small" onTap={onInterest} />}
        </View>
        <Text className="block bold num">{wageText(wage)}</Text>
        {reasons.map(({ code, text }) => <Reason key={code} text={text} />)}
        {shutOut ? <Text className="block text-amber">{shutOut}</Text> : null}
        <Tappable label={words.detailsOf(title)} className="link" isOpen={isOpen} onTap={() => setOpen(!isOpen)}><Text>{words.details}</Text></Tappable>
        {isOpen ? <More post={post} /> : null}
      </View>
    </View>
  )
}

interface FittingPostsProps {
  personId: string
  /** The posts of a fair; without it, all that are open. */
  activityId?: string
  /** So many at first, with a way to all of them, as on the page of an activity. */
  most?: number
}

const usePosts = (personId: string, activityId: string | undefined) => {
  const [counts, setCounts] = useState({ total: 0, fitting: 0 })
  const paged = usePaged<FittingPost>(async (after) => {
    const { posts, next, total, fitting } = await call(contract.listFittingPosts, { query: { personId, after, ...(activityId ? { activityId } : {}) } })
    setCounts({ total, fitting })
    return { rows: posts, next }
  }, [personId, activityId])
  return { paged, counts }
}

const Group = ({ title, aside, rows, onInterest }: { title: string; aside?: string; rows: readonly FittingPost[]; onInterest: (post: FittingPost) => void }) => rows.length === 0 ? null : (
  <View>
    <SectionHead title={title} aside={aside ? <Text className="sub num">{aside}</Text> : undefined} />
    <View className="card" role="list" aria-label={title}>{rows.map((post) => <Post key={post.id} post={post} onInterest={() => onInterest(post)} />)}</View>
  </View>
)

/** 适合您的岗位: those that fit first, each with why; the rest stays in sight. One tap tells the station, after a consent of its own. */
export const FittingPosts = ({ personId, activityId, most }: FittingPostsProps) => {
  const { paged, counts } = usePosts(personId, activityId)
  const [liked, setLiked] = useState<FittingPost | null>(null)
  const reload = () => void paged.remote.reload()
  useOnReturn(reload)
  const done = () => {
    setLiked(null)
    reload()
  }
  return (
    <WhenReady remote={paged.remote}>
      {({ rows }) => {
        if (rows.length === 0) return activityId ? <EmptyState title={words.none} text={words.noneText} /> : <EmptyState title={postsWords.none} text={postsWords.noneText} action={{ text: postsWords.help, onTap: () => void open('intro', { serviceKey: 'employment_help' }) }} />
        const shown = most === undefined ? rows : rows.slice(0, most)
        const fitting = shown.filter(({ reasons }) => reasons.length > 0)
        return (
          <View>
            <Group title={words.title} aside={words.all(counts.total)} rows={fitting} onInterest={setLiked} />
            <Group title={fitting.length > 0 ? words.rest : postsWords.title} rows={shown.filter(({ reasons }) => reasons.length === 0)} onInterest={setLiked} />
            <Text className="block sub mb3">{counts.fitting > 0 ? words.hint : `${words.hint}${words.improve}`}</Text>
            {counts.fitting === 0 ? <View className="mb3"><ActionButton text={words.improveDo} kind="line" onTap={() => void open('intro', { serviceKey: 'employment_help' })} /></View> : null}
            {most === undefined ? <MoreButton text={postsWords.more} paged={paged} /> : counts.total > shown.length ? <ActionButton text={words.all(counts.total)} kind="line" onTap={() => void open('posts', { personId, activityId })} /> : null}
            {liked ? <InterestSheet post={liked} personId={personId} activityId={activityId ?? null} onClose={() => setLiked(null)} onDone={done} /> : null}
          </View>
        )
      }}
    </WhenReady>
  )
}
