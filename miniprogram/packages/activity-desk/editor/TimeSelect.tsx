import { SelectSheet } from '@/components/SelectSheet'

const quarters = Array.from({ length: 24 * 4 }, (_unused, index) => `${String(Math.floor(index / 4)).padStart(2, '0')}:${String((index % 4) * 15).padStart(2, '0')}`)
/** Nothing of ours begins at night; what stands there already can be chosen all the same. */
const daytime = quarters.filter((clock) => clock >= '06:00' && clock <= '22:00')

interface TimeSelectProps {
  label: string
  /** "09:00". */
  clock: string
  onChoose: (clock: string) => void
  hasError?: boolean
}

/** A time of the day, from a list. */
export const TimeSelect = ({ label, clock, onChoose, hasError = false }: TimeSelectProps) => {
  const clocks = daytime.includes(clock) ? daytime : [clock, ...daytime].sort()
  return <SelectSheet title={label} placeholder={label} chosen={clock} hasError={hasError} options={clocks.map((value) => ({ value, text: value.replace(/^0/, '') }))} onChoose={onChoose} />
}
