import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Tappable } from '@/components/Tappable'

interface ManyChoicesProps<Code extends string> {
  label: string
  texts: Readonly<Record<Code, string>>
  codes: readonly Code[]
  chosen: readonly Code[]
  onChange: (chosen: Code[]) => void
}

/** Any of a few, all of them in sight. */
export const ManyChoices = <Code extends string>({ label, texts, codes, chosen, onChange }: ManyChoicesProps<Code>) => (
  <View className="choices" role="group" aria-label={label}>
    {codes.map((code) => {
      const isOn = chosen.includes(code)
      return (
        <Tappable key={code} role="checkbox" isChosen={isOn} label={texts[code]} className={`choice${isOn ? ' choice-on' : ''}`} onTap={() => onChange(codes.filter((one) => (one === code ? !isOn : chosen.includes(one))))}>
          {isOn ? <Icon name="check" size={20} /> : null}
          <Text>{texts[code]}</Text>
        </Tappable>
      )
    })}
  </View>
)
