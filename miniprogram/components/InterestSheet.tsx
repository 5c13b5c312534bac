import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type FittingPost } from '@shared/contract/posts'
import { consentTexts } from '@shared/text/consents'
import { fittingWords as words } from '@shared/text/postsPage'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { toast } from '@/platform/dialogs'
import { ActionButton } from './ActionButton'
import { CheckLine } from './inputs'
import { Notice } from './pieces'
import { Sheet } from './Sheet'

interface InterestSheetProps {
  post: FittingPost
  personId: string
  activityId: string | null
  onClose: () => void
  onDone: () => void
}

/** 感兴趣: what happens next, and a consent of its own before a name goes to an employer. */
export const InterestSheet = ({ post, personId, activityId, onClose, onDone }: InterestSheetProps) => {
  const [isAgreed, setAgreed] = useState(false)
  const { submit, isBusy, error } = useSubmit(async (key) => {
    await call(contract.showInterest, { params: { id: post.id }, body: { personId, activityId, consent: isAgreed ? { version: consentTexts.version, agreed: true } : null }, key })
    toast(words.sent)
    onDone()
  })
  return (
    <Sheet title={words.sheet(post.title)} onClose={onClose}>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <Text className="block mb2">{words.next}</Text>
      {post.shutOut ? <Notice text={post.shutOut} /> : null}
      <CheckLine text={consentTexts.postInterest} isOn={isAgreed} onToggle={() => setAgreed(!isAgreed)} />
      <Text className="block sub mt2 mb3">{words.withoutConsent}</Text>
      <View><ActionButton text={words.send} isBusy={isBusy} busyText={words.sending} onTap={() => void submit()} /></View>
    </Sheet>
  )
}
