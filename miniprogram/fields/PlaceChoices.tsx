import { Text, View } from '@tarojs/components'
import { placeWords } from '@shared/text/place'
import { Tappable } from '@/components/Tappable'
import { type PlaceChoice } from './usePlaceReading'

/** A place as people call it. */
export const placeNameOf = ({ streetName, communityName }: PlaceChoice): string => `${streetName}${communityName ?? ''}`

interface PlaceChoicesProps {
  candidates: readonly PlaceChoice[]
  onChoose: (choice: PlaceChoice) => void
  /** None of them: the lists, to pick from. */
  onOther: () => void
}

/** The two or three places that an address may be, large enough for a finger that shakes, each with its station. */
export const PlaceChoices = ({ candidates, onChoose, onOther }: PlaceChoicesProps) => (
  <View className="big-choices mt2" role="radiogroup" aria-label={placeWords.which}>
    {candidates.map((choice) => (
      <Tappable key={placeNameOf(choice)} role="radio" isChosen={false} label={`${placeNameOf(choice)}，${choice.stationName}`} className="big-choice" onTap={() => onChoose(choice)}>
        <Text className="block strong">{placeNameOf(choice)}</Text>
        <Text className="block sub">{choice.stationName}</Text>
      </Tappable>
    ))}
    <Tappable role="radio" isChosen={false} label={placeWords.noneOfThem} className="big-choice big-choice-other" onTap={onOther}>
      <Text className="strong">{placeWords.noneOfThem}</Text>
    </Tappable>
  </View>
)
