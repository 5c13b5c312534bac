import { useState } from 'react'
import { Input, ScrollView, Text, View } from '@tarojs/components'
import { useDescription } from './Field'
import { Icon } from './Icon'
import { Sheet } from './Sheet'
import { Tappable } from './Tappable'

interface SelectSheetProps {
  title: string
  options: readonly { value: string; text: string }[]
  chosen: string | null
  placeholder: string
  onChoose: (value: string) => void
  hasError?: boolean
}

/** From here on a list can be searched. */
const longList = 15

/** One of many, from a list in a sheet: works by finger, mouse and keyboard, unlike a wheel. */
export const SelectSheet = ({ title, options, chosen, placeholder, onChoose, hasError = false }: SelectSheetProps) => {
  const [isOpen, setOpen] = useState(false)
  const [wanted, setWanted] = useState('')
  const current = options.find(({ value }) => value === chosen)
  const shown = options.filter(({ text }) => text.includes(wanted.trim()))
  const choose = (value: string) => {
    onChoose(value)
    setOpen(false)
    setWanted('')
  }
  return (
    <>
      <Tappable label={`${title}：${current?.text ?? placeholder}`} describedBy={useDescription()['aria-describedby']} className={`input${hasError ? ' input-bad' : ''}`} onTap={() => setOpen(true)}>
        <Text className={`grow${current ? '' : ' placeholder'}`}>{current?.text ?? placeholder}</Text>
        <Icon name="down" color="second" size={22} />
      </Tappable>
      {isOpen ? (
        <Sheet title={title} onClose={() => setOpen(false)}>
          {options.length > longList ? (
            <View className="input sheet-search">
              <Icon name="search" color="second" size={20} />
              <Input className="input-inner" name="sheet-search" value={wanted} placeholder="输入几个字来找" placeholderClass="placeholder" aria-label="输入几个字来找" onInput={({ detail }) => setWanted(detail.value)} />
            </View>
          ) : null}
          <ScrollView scrollY className="sheet-list">
            {shown.map(({ value, text }) => (
              <Tappable key={value} role="option" isChosen={value === chosen} label={text} className="sheet-option" onTap={() => choose(value)}>
                <Text className="grow">{text}</Text>
                {value === chosen ? <Icon name="check" size={22} /> : null}
              </Tappable>
            ))}
            {shown.length === 0 ? <Text className="sub sheet-none">没有找到，换几个字试试</Text> : null}
          </ScrollView>
        </Sheet>
      ) : null}
    </>
  )
}
