import { Text, View } from '@tarojs/components'

export interface Bar {
  key: string
  text: string
  count: number
  /** In place of the number, where there is more to say. */
  note?: string
  /** Of which the count is a part; the longest bar where it is absent. */
  of?: number
}

interface BarChartProps {
  title: string
  /** What the rows and the numbers are, for whoever hears it as a table. */
  columns: { what: string; count: string }
  bars: readonly Bar[]
}

const widthOf = ({ count, of }: Bar, most: number): string => {
  const whole = of ?? most
  return `${whole > 0 ? Math.round((count / whole) * 1000) / 10 : 0}%`
}

/** Bars with their words and numbers beside them; heard, it is a table. */
export const BarChart = ({ title, columns, bars }: BarChartProps) => {
  const most = Math.max(0, ...bars.map(({ count }) => count))
  return bars.length === 0 ? null : (
    <View className="card">
      <View className="strong mb2" role="heading" aria-level={2}>{title}</View>
      <View role="table" aria-label={title}>
        <View role="row" className="act-unseen"><View role="columnheader">{columns.what}</View><View role="columnheader">{columns.count}</View></View>
        {bars.map((bar) => (
          <View key={bar.key} role="row" className="act-chart-row">
            <View role="cell" className="act-chart-word"><Text>{bar.text}</Text></View>
            <View className="act-bar grow" aria-hidden><View className="act-bar-fill" style={{ width: widthOf(bar, most) }} /></View>
            <View role="cell" className="act-chart-number num"><Text>{bar.note ?? bar.count}</Text></View>
          </View>
        ))}
      </View>
    </View>
  )
}
