import { Text, View } from '@tarojs/components'
import { type RequestDetail } from '@shared/contract/requests'
import { textLimits } from '@shared/contract/values'
import { needsCallback } from '@shared/domain/rating'
import { momentText } from '@shared/text/due'
import { ratingTexts } from '@shared/text/labels'
import { ratingWords } from '@shared/text/ownRequest'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { TextArea } from '@/components/inputs'
import { RatingLevels } from '@/components/RatingLevels'
import { useNeedsLook } from '@/session/secrecy'
import { type OwnActing } from './useOwnActing'

/** 好差评: five levels by name, words only for who likes to write some, once. */
export const RatingForm = ({ acting }: { acting: OwnActing }) => {
  const words = acting.textOf('rate')
  const isHeld = useNeedsLook(words)
  const { level } = acting
  return (
    <View className="card">
      <View className="title" role="heading" aria-level={2}>{ratingWords.question}</View>
      <Text className="block sub mt1">{ratingWords.explanation}</Text>
      <View className="mt3"><RatingLevels label={ratingWords.label} level={level} onChoose={acting.choose} /></View>
      {level ? (
        <View className="mt4">
          {needsCallback(level) ? <Text className="block mb2">{ratingWords.callback}</Text> : null}
          <Field id="rating-words" label={ratingWords.words} isOptional>
            <TextArea id="rating-words" label={ratingWords.words} most={textLimits.note} value={words} onInput={(next) => acting.write('rate', next)} />
          </Field>
        </View>
      ) : null}
      <View className="mt3"><ActionButton text={ratingWords.send} isBusy={acting.isBusy} busyText={ratingWords.sending} isDisabled={!level || isHeld} onTap={() => acting.send('rate')} /></View>
    </View>
  )
}

/** What was said, with thanks; to whoever was not satisfied, that we call. */
export const RatingThanks = ({ rating: { level, words, at } }: { rating: NonNullable<RequestDetail['rating']> }) => (
  <View className="card" role="status">
    <View className="row"><Icon name="check" size={24} /><Text className="strong grow notice-text ink">{ratingWords.thanks}</Text></View>
    <Text className="block mt2">{ratingWords.yours(ratingTexts[level])}</Text>
    {words ? <Text className="block pre">{words}</Text> : null}
    {needsCallback(level) ? <Text className="block bold mt2">{ratingWords.callback}</Text> : null}
    <Text className="block cap num mt2">{momentText(at)}</Text>
  </View>
)
