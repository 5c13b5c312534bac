import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type Signup } from '@shared/contract/activities'
import { textLimits } from '@shared/contract/values'
import { type RatingLevel } from '@shared/domain/rating'
import { signupWords as words } from '@shared/text/mySignups'
import { ratingTexts } from '@shared/text/labels'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { TextArea } from '@/components/inputs'
import { RatingLevels } from '@/components/RatingLevels'
import { Refusal } from '@/components/Refusal'
import { useKept } from '@/platform/kept'
import { useNeedsLook } from '@/session/secrecy'

interface Rating {
  level: RatingLevel | null
  comment: string
}

const nothing: Rating = { level: null, comment: '' }

const RatingForm = ({ id, onChanged }: { id: string; onChanged: (next: Signup) => void }) => {
  const written = useKept<Rating>(`rating:${id}`, nothing, { onDevice: true })
  const { level, comment } = written.value
  const isHeld = useNeedsLook(comment)
  const { submit, isBusy, error } = useSubmit(async (key: string, given: RatingLevel) => {
    const { signup } = await call(contract.rateActivity, { params: { id }, body: { level: given, comment: comment.trim() }, key })
    written.forget()
    onChanged(signup)
  })
  return (
    <View className="card">
      <View className="title" role="heading" aria-level={2}>{words.rate}</View>
      <Text className="block sub mt1">{words.rateHelp}</Text>
      <Refusal error={error} />
      <View className="mt3"><RatingLevels label={words.rateLabel} level={level} onChoose={(next) => written.set((now) => ({ ...now, level: next }))} /></View>
      {level ? (
        <View className="mt4">
          <Field id="rating-words" label={words.rateWords} isOptional>
            <TextArea id="rating-words" label={words.rateWords} most={textLimits.note} value={comment} onInput={(next) => written.set((now) => ({ ...now, comment: next }))} />
          </Field>
        </View>
      ) : null}
      <View className="mt3"><ActionButton text={words.rateSend} isBusy={isBusy} busyText={words.rateSending} isDisabled={!level || isHeld} onTap={() => (level ? void submit(level) : undefined)} /></View>
    </View>
  )
}

const Thanks = ({ rating: { level, comment } }: { rating: NonNullable<Signup['rating']> }) => (
  <View className="card" role="status">
    <View className="row"><Icon name="check" /><Text className="strong grow line-text">{words.rateThanks}</Text></View>
    <Text className="block mt2">{words.rateYours(ratingTexts[level])}</Text>
    {comment ? <Text className="block pre">{comment}</Text> : null}
  </View>
)

const Result = ({ result: { result, certificateNumber } }: { result: NonNullable<Signup['result']> }) => (
  <View className={`card${result.code === 'passed' ? ' card-gold' : ''}`}>
    <Text className="block sub">{words.result}</Text>
    <Text className="block title mt1">{result.text}</Text>
    {result.code === 'passed' ? <Text className="block mt1 num">{certificateNumber ? words.certificate(certificateNumber) : words.noCertificate}</Text> : null}
  </View>
)

/** Once it is over: what came of it, and how it was. */
export const Afterwards = ({ signup, onChanged }: { signup: Signup; onChanged: (next: Signup) => void }) => (
  <View>
    {signup.result ? <Result result={signup.result} /> : null}
    {signup.may.includes('rate') ? <RatingForm id={signup.id} onChanged={onChanged} /> : null}
    {signup.rating ? <Thanks rating={signup.rating} /> : null}
  </View>
)
