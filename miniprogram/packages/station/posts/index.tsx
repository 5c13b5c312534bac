import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { fittingWords, postsWords as words } from '@shared/text/postsPage'
import { FittingPosts } from '@/components/FittingPosts'
import { Field } from '@/components/Field'
import { ChoiceGroup } from '@/components/inputs'
import { Page } from '@/components/Page'
import { LinkCell } from '@/components/pieces'
import { open, useParams } from '@/platform/navigation'
import { usePeople } from '../usePeople'
import { AllPosts } from './AllPosts'

/** 招聘岗位: what is open today, for somebody who said who they are those that fit first. */
const PostsPage = () => {
  const { personId, activityId } = useParams()
  const people = usePeople()
  const [chosen, setChosen] = useState(personId ?? '')
  const shown = people.find(({ value }) => value === chosen)?.value ?? people[0]?.value
  return (
    <Page title={words.title} hasBack>
      <Text className="block mb3">{words.intro}</Text>
      {people.length > 1 && shown ? <View className="card"><Field id="post-person" label={fittingWords.whose}><ChoiceGroup label={fittingWords.whose} choices={people} chosen={shown} onChoose={setChosen} /></Field></View> : null}
      {shown ? <View className="card"><LinkCell icon="list" text={fittingWords.mine} onTap={() => void open('myInterests', { personId: shown })} /></View> : null}
      {shown ? <FittingPosts key={shown} personId={shown} activityId={activityId} /> : <AllPosts />}
    </Page>
  )
}

export default PostsPage
