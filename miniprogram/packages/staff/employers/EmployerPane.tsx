import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type EmployerPost, type EmployerWhole } from '@shared/contract/employers'
import { wageText } from '@shared/text/employers'
import { employersWords as words } from '@shared/text/employersPage'
import { postsWords } from '@shared/text/postsPage'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { KeyValue, SectionHead, Tag } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { Asks } from './Asks'
import { EmployerForm } from './EmployerForm'
import { Interested } from './Interested'
import { PostForm } from './PostForm'
import { VisitForm } from './VisitForm'

type Opened = 'edit' | 'post' | 'visit' | EmployerPost | null

const Facts = ({ employer }: { employer: EmployerWhole['employer'] }) => (
  <View className="card facts-card">
    <KeyValue label={words.state} value={employer.state.text} />
    <KeyValue label={words.address} value={[employer.street?.name ?? words.outside, employer.address].filter(Boolean).join(' ')} />
    <KeyValue label={words.contactName} value={employer.contactName ?? words.unknown} />
    <KeyValue label={words.contactPhone} value={employer.contactPhone ?? words.unknown} />
    <KeyValue label={words.offered} value={employer.offered || words.unknown} />
    {employer.partner ? <KeyValue label={words.partner} value={employer.partner.name} /> : null}
    <Text className="block sub mt2">{words.keptBy(employer.keptBy.name)}{employer.mayEdit ? '' : `。${words.onlyRead}`}</Text>
  </View>
)

const PostLine = ({ post, onEdit }: { post: EmployerPost; onEdit: (() => void) | null }) => {
  const content = (
    <View className="grow">
      <View className="row between wrap"><Text className="bold">{post.title}</Text><Tag text={post.isOpen ? words.post.open : words.post.closed} tone={post.isOpen ? 'green' : 'grey'} /></View>
      <Text className="block num">{[wageText(post.wage), post.street?.name, post.place || null].filter(Boolean).join(' · ')}</Text>
      <Text className="block sub num">{[post.skills.join('、'), post.limits, postsWords.seats(post.seats), postsWords.until(post.openUntil)].filter(Boolean).join(' · ')}</Text>
    </View>
  )
  return <View role="listitem">{onEdit ? <Tappable label={words.editOf(post.title)} className="part" onTap={onEdit}>{content}</Tappable> : <View className="part">{content}</View>}</View>
}

const Visits = ({ visits }: { visits: EmployerWhole['visits'] }) => visits.length === 0 ? <Text className="block sub mb3">{words.noVisits}</Text> : (
  <View className="card" role="list">
    {visits.map(({ id, day, byName, unit, outcome }) => (
      <View key={id} className="part" role="listitem"><View className="grow"><Text className="block">{outcome}</Text><Text className="block sub num">{[day, words.visitBy(byName, unit?.shortName ?? null)].join(' · ')}</Text></View></View>
    ))}
  </View>
)

const Forms = ({ opened, whole, onSaved, onClose }: { opened: Exclude<Opened, null>; whole: EmployerWhole; onSaved: (whole: EmployerWhole) => void; onClose: () => void }) => {
  const employerId = whole.employer.id
  if (opened === 'edit') return <Sheet title={words.edit} onClose={onClose}><EmployerForm employer={whole.employer} onSaved={onSaved} /></Sheet>
  if (opened === 'visit') return <Sheet title={words.addVisit} onClose={onClose}><VisitForm employerId={employerId} onSaved={onSaved} /></Sheet>
  const post = opened === 'post' ? null : opened
  return <Sheet title={post ? words.editOf(post.title) : words.addPost} onClose={onClose}><PostForm employerId={employerId} post={post} onSaved={onSaved} /></Sheet>
}

/** One employer: what is known, its posts, and who went there. */
export const EmployerPane = ({ id, onChanged }: { id: string; onChanged: () => void }) => {
  const remote = useRemote(() => call(contract.getEmployer, { params: { id } }), [id])
  const [opened, setOpened] = useState<Opened>(null)
  const saved = (whole: EmployerWhole) => {
    setOpened(null)
    remote.replace(whole)
    onChanged()
  }
  return (
    <WhenReady remote={remote} cards={2}>
      {(whole) => {
        const { employer, posts, visits } = whole
        return (
          <View>
            <View className="title mb2" role="heading" aria-level={2}>{employer.name}</View>
            {employer.mayEdit ? (
              <View className="row wrap cover-buttons">
                <ActionButton text={words.addPost} size="small" icon="plus" onTap={() => setOpened('post')} />
                <ActionButton text={words.addVisit} kind="line" size="small" onTap={() => setOpened('visit')} />
                <ActionButton text={words.edit} kind="line" size="small" onTap={() => setOpened('edit')} />
              </View>
            ) : null}
            <Facts employer={employer} />
            <SectionHead title={words.posts} />
            {posts.length === 0 ? <Text className="block sub mb3">{words.noPosts}</Text> : <View className="card" role="list">{posts.map((post) => <PostLine key={post.id} post={post} onEdit={employer.mayEdit ? () => setOpened(post) : null} />)}</View>}
            {employer.mayEdit ? <Interested employerId={employer.id} /> : null}
            <Asks employerId={employer.id} onChanged={() => void remote.reload()} />
            <SectionHead title={words.visits} />
            <Visits visits={visits} />
            {opened ? <Forms opened={opened} whole={whole} onSaved={saved} onClose={() => setOpened(null)} /> : null}
          </View>
        )
      }}
    </WhenReady>
  )
}
