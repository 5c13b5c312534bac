import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type OwnInterest } from '@shared/contract/posts'
import { momentText } from '@shared/text/due'
import { fittingWords, myInterestsWords as words } from '@shared/text/postsPage'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup } from '@/components/inputs'
import { MoreButton } from '@/components/MoreButton'
import { Page } from '@/components/Page'
import { Notice, Tag } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { confirm, toast } from '@/platform/dialogs'
import { useOnReturn } from '@/platform/lifecycle'
import { open, useParams } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'
import { usePeople } from '../usePeople'

const Interest = ({ interest, onChanged }: { interest: OwnInterest; onChanged: () => void }) => {
  const { id, post, state, station, hasConsent, steps, mayWithdraw } = interest
  const { submit, isBusy, error } = useSubmit(async (key) => {
    await call(contract.withdrawInterest, { params: { id }, body: {}, key })
    toast(words.withdrawn)
    onChanged()
  })
  const withdraw = async () => {
    if (await confirm({ title: words.question, text: words.questionText, yes: words.yes })) await submit()
  }
  return (
    <View className="card" role="listitem">
      <View className="row between wrap"><Text className="strong grow">{post.title}</Text><Tag text={state.text} tone={state.code === 'withdrawn' || state.code === 'not_fitting' || state.code === 'person_declined' ? 'grey' : 'green'} /></View>
      <Text className="block sub">{[post.employerName, post.isOpen ? null : words.closed].filter(Boolean).join(' · ')}</Text>
      {station ? <Text className="block sub">{words.station(station.name)}</Text> : null}
      {mayWithdraw ? <Text className="block sub">{hasConsent ? words.handedOn : words.notHandedOn}</Text> : null}
      {steps.map((step) => <Text key={step.id} className="block mt1 num">{[momentText(step.at), step.unit?.shortName, step.what.text].filter(Boolean).join(' · ')}</Text>)}
      {error ? <Notice icon="alert" text={error.text} /> : null}
      {mayWithdraw ? <View className="mt2"><ActionButton text={words.withdraw} label={words.withdrawOf(post.title)} kind="line" size="small" isBusy={isBusy} busyText={words.withdrawing} onTap={() => void withdraw()} /></View> : null}
    </View>
  )
}

const OfOne = ({ personId }: { personId: string }) => {
  const paged = usePaged<OwnInterest>(async (after) => {
    const { interests, next } = await call(contract.listOwnInterests, { query: { personId, after } })
    return { rows: interests, next }
  }, [personId])
  const reload = () => void paged.remote.reload()
  useOnReturn(reload)
  return (
    <View>
      <WhenReady remote={paged.remote}>
        {({ rows }) => rows.length > 0 ? <View role="list">{rows.map((interest) => <Interest key={interest.id} interest={interest} onChanged={reload} />)}</View>
          : <EmptyState title={words.none} text={words.noneText} action={{ text: words.toPosts, onTap: () => void open('posts', { personId }) }} />}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
    </View>
  )
}

const Interests = () => {
  const { personId } = useParams()
  const people = usePeople()
  const [chosen, setChosen] = useState(personId ?? '')
  const shown = people.find(({ value }) => value === chosen)?.value ?? people[0]?.value
  if (!shown) return <EmptyState title={words.none} text={words.noneText} action={{ text: words.toPosts, onTap: () => void open('posts') }} />
  return (
    <View>
      {people.length > 1 ? <View className="card"><Field id="interest-person" label={fittingWords.whose}><ChoiceGroup label={fittingWords.whose} choices={people} chosen={shown} onChoose={setChosen} /></Field></View> : null}
      <OfOne key={shown} personId={shown} />
    </View>
  )
}

/** 我的岗位意向: which posts, and what the station did. */
const MyInterestsPage = () => <Page title={words.title} hasBack><SignedInOnly reason={words.reason}><Interests /></SignedInOnly></Page>

export default MyInterestsPage
