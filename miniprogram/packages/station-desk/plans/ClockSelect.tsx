import { SelectSheet } from '@/components/SelectSheet'

const quarter = 15
/** Nothing of ours begins at night; what stands there already can be chosen all the same. */
const daytime = Array.from({ length: ((22 - 6) * 60) / quarter + 1 }, (_unused, index) => 6 * 60 + index * quarter)

/** 9:00. */
export const minutesText = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
export const spanOfText = ({ from, to }: { from: number; to: number }): string => `${minutesText(from)}–${minutesText(to)}`

/** A time of the day, in minutes after midnight, from a list. */
export const ClockSelect = ({ label, minutes, hasError = false, onChoose }: { label: string; minutes: number; hasError?: boolean; onChoose: (minutes: number) => void }) => {
  const offered = daytime.includes(minutes) ? daytime : [minutes, ...daytime].sort((one, other) => one - other)
  return <SelectSheet title={label} placeholder={label} chosen={String(minutes)} hasError={hasError} options={offered.map((value) => ({ value: String(value), text: minutesText(value) }))} onChoose={(value) => onChoose(Number(value))} />
}
