import { Text, View } from '@tarojs/components'
import { walkInWords as words } from '@shared/text/walkIn'
import { Field } from '@/components/Field'
import { CheckLine, TextInput } from '@/components/inputs'

interface CardCheckProps {
  /** At a partner point no card is compared: it says who does. */
  isCompared: boolean
  hasCard: boolean
  onToggle: () => void
  idNumber: string
  onInput: (idNumber: string) => void
  error: string | null
}

const { card } = words

/** Whether the ID card itself lay on the counter. */
export const CardCheck = ({ isCompared, hasCard, onToggle, idNumber, onInput, error }: CardCheckProps) =>
  isCompared ? (
    <View className="card">
      <CheckLine text={card.compared} isOn={hasCard} onToggle={onToggle} />
      {hasCard ? (
        <Field id="idNumber" label={card.label} help={card.help} error={error}>
          <TextInput id="idNumber" label={card.label} kind="idcard" placeholder={card.placeholder} value={idNumber} onInput={onInput} hasError={error !== null} />
        </Field>
      ) : <Text className="block sub">{card.later}</Text>}
    </View>
  ) : <View className="card"><Text className="block sub">{card.atStreet}</Text></View>
