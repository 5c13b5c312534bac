import { Text, View } from '@tarojs/components'
import { type Span } from '@shared/domain/openingHours'
import { planWords as words } from '@shared/text/appointmentDesk'
import { Icon } from '@/components/Icon'
import { Tappable } from '@/components/Tappable'
import { ClockSelect, spanOfText } from './ClockSelect'

const mostSpans = 4
const morning: Span = { from: 9 * 60, to: 11 * 60 + 30 }
const afternoon: Span = { from: 13 * 60 + 30, to: 16 * 60 + 30 }

/** The morning first, then the afternoon, then an hour after what stands there. */
const nextSpan = (spans: readonly Span[]): Span => {
  const last = spans.at(-1)
  if (!last) return morning
  if (last.to <= afternoon.from) return afternoon
  const from = Math.min(last.to, 22 * 60)
  return { from, to: from + 60 }
}

interface DaySpansProps {
  name: string
  spans: readonly Span[]
  error: string | null
  isReadOnly: boolean
  onChange: (spans: readonly Span[]) => void
}

/** The times of one day of the week; none: nothing is offered. */
export const DaySpans = ({ name, spans, error, isReadOnly, onChange }: DaySpansProps) => (
  <View className="plan-day">
    <Text className="plan-weekday">{name}</Text>
    <View className="plan-spans">
      {isReadOnly ? <View className="plan-add"><Text className="num">{spans.length > 0 ? spans.map(spanOfText).join('，') : words.closed}</Text></View> : (
        <View>
          {spans.map((span, index) => (
            <View key={index} className="plan-span">
              <ClockSelect label={words.from(name)} minutes={span.from} hasError={error !== null} onChoose={(from) => onChange(spans.map((one, at) => (at === index ? { ...one, from } : one)))} />
              <Text className="plan-dash">–</Text>
              <ClockSelect label={words.to(name)} minutes={span.to} hasError={error !== null} onChoose={(to) => onChange(spans.map((one, at) => (at === index ? { ...one, to } : one)))} />
              <Tappable label={words.removeSpan(name, spanOfText(span))} className="plan-remove" onTap={() => onChange(spans.filter((_one, at) => at !== index))}><Icon name="close" color="second" size={22} /></Tappable>
            </View>
          ))}
          {error ? <View className="field-error" role="alert"><Icon name="alert" color="red" size={20} /><Text>{error}</Text></View> : null}
          <View className="row">
            {spans.length < mostSpans ? <Tappable label={`${name}${words.addSpan}`} className="plan-add" onTap={() => onChange([...spans, nextSpan(spans)])}><Icon name="plus" size={18} /><Text>{words.addSpan}</Text></Tappable> : null}
            {spans.length === 0 ? <Text className="sub">{words.closed}</Text> : null}
          </View>
        </View>
      )}
    </View>
  </View>
)
