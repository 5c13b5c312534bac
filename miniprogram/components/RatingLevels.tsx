import { Text, View } from '@tarojs/components'
import { ratingLevels, type RatingLevel } from '@shared/domain/rating'
import { ratingTexts } from '@shared/text/labels'
import { Icon } from './Icon'
import { Tappable } from './Tappable'

/** 好差评: the five levels, by name. */
export const RatingLevels = ({ label, level, onChoose }: { label: string; level: RatingLevel | null; onChoose: (level: RatingLevel) => void }) => (
  <View className="levels" role="radiogroup" aria-label={label}>
    {ratingLevels.map((one) => (
      <Tappable key={one} role="radio" isChosen={one === level} label={ratingTexts[one]} className={`choice level${one === level ? ' choice-on' : ''}`} onTap={() => onChoose(one)}>
        {one === level ? <Icon name="check" size={20} /> : null}
        <Text>{ratingTexts[one]}</Text>
      </Tappable>
    ))}
  </View>
)
