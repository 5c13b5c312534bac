import { Text, View } from '@tarojs/components'
import { transferCauseTexts } from '@shared/text/coverage'
import { notOursWords as words } from '@shared/text/transfer'
import { Field } from '@/components/Field'
import { CheckLine } from '@/components/inputs'
import { type Words } from './actionForms'
import { UnitPicker } from './WordInput'

interface NotOurAreaProps {
  requestId: string
  words: Words
  onChange: (words: Words) => void
}

/** 不属于本站辖区: whose area it is, if not that of the unit it goes to. The district corrects the map by it. */
export const NotOurArea = ({ requestId, words: written, onChange }: NotOurAreaProps) => {
  const isOn = written.cause === 'not_our_area'
  return (
    <View>
      <CheckLine text={transferCauseTexts.not_our_area} isOn={isOn} onToggle={() => onChange({ cause: isOn ? undefined : 'not_our_area' })} />
      <Text className="block sub mb2">{words.help}</Text>
      {isOn ? (
        <Field id="belongsToUnitId" label={words.belongsTo} help={words.belongsToHelp} isOptional>
          <UnitPicker requestId={requestId} label={words.belongsTo} chosen={written.belongsToUnitId ?? written.unitId ?? null} onChoose={(belongsToUnitId) => onChange({ belongsToUnitId })} />
        </Field>
      ) : null}
    </View>
  )
}
