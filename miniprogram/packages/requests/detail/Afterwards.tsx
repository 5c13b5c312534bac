import { Text, View } from '@tarojs/components'
import { type RequestDetail } from '@shared/contract/requests'
import { ownActionWords, ownPageWords } from '@shared/text/ownRequest'
import { LinkCell } from '@/components/pieces'
import { open } from '@/platform/navigation'
import { RatingForm, RatingThanks } from './RatingCard'
import { type OwnActing, type OwnSheet } from './useOwnActing'

/** Not solved after all, or not agreed with: what can be done, and the 复核 that was asked for. */
const OtherOpinion = ({ request: { actions, review }, acting }: { request: RequestDetail; acting: OwnActing }) => {
  const sheets = (['reopen', 'askReview'] satisfies OwnSheet[]).filter((action) => actions.includes(action))
  if (sheets.length === 0 && !review) return null
  return (
    <View className="card card-cells">
      <Text className="block strong">{ownPageWords.otherOpinion}</Text>
      {review ? <LinkCell icon="file" text={ownPageWords.review(review.number)} onTap={() => void open('requestDetail', { id: review.id })} /> : null}
      {sheets.map((action) => <LinkCell key={action} icon={action === 'reopen' ? 'turn' : 'law'} text={ownActionWords[action].link} onTap={() => acting.openSheet(action)} />)}
    </View>
  )
}

/** Once it is over: how it was, and what is still open. */
export const Afterwards = ({ request, acting }: { request: RequestDetail; acting: OwnActing }) => (
  <View>
    {request.actions.includes('rate') ? <RatingForm acting={acting} /> : null}
    {request.rating ? <RatingThanks rating={request.rating} /> : null}
    <OtherOpinion request={request} acting={acting} />
  </View>
)
