import { useRef, useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type PlaceReading } from '@shared/contract/network'
import { type PlaceAnswer } from '@shared/contract/values'
import { call } from '@/api/call'
import { needsLook } from '@/session/secrecy'

type Reading = { state: 'none' | 'busy' | 'failed'; read: null } | { state: 'done'; read: PlaceReading }
type PlaceChoice = PlaceReading['candidates'][number]

const none = { state: 'none', read: null } as const
const noStreet = { streetCode: undefined, communityCode: undefined, by: undefined } as const

const areaOf = ({ streetCode, communityCode }: PlaceChoice) => ({ streetCode, communityCode: communityCode ?? undefined })

/** An address while it is typed and read. Answers come late: what was typed or picked meanwhile always stands. */
export const usePlaceReading = (place: PlaceAnswer, onChange: (place: PlaceAnswer) => void) => {
  const [reading, setReading] = useState<Reading>(none)
  // What the closure of a call holds is as old as the call.
  const latest = useRef({ place, onChange })
  latest.current = { place, onChange }
  const change = (part: Partial<PlaceAnswer>) => {
    const next = { ...latest.current.place, ...part }
    latest.current.place = next
    latest.current.onChange(next)
  }

  /** A street that only stood there because the text named it goes with the text. Older answers do not say who chose: those are asked again. */
  const write = (text: string) => {
    setReading(none)
    change({ text, outside: false, ...(latest.current.place.by === 'person' ? {} : noStreet) })
  }
  const pick = (part: Partial<PlaceAnswer>) => {
    setReading(none)
    change({ outside: false, unsure: false, by: 'person', ...part })
  }
  const toggleUnsure = () => {
    setReading(none)
    change({ ...noStreet, outside: false, unsure: !latest.current.place.unsure })
  }

  const take = (read: PlaceReading) => {
    setReading({ state: 'done', read })
    if (read.decision === 'decided' && read.place) change({ ...areaOf(read.place), outside: false, by: 'router' })
    if (read.decision === 'outside') change({ ...noStreet, outside: true })
  }
  const readTyped = async () => {
    const { text, streetCode, unsure } = latest.current.place
    if (!text.trim() || streetCode || unsure || needsLook(text)) return
    const isStillAsked = () => latest.current.place.text === text && !latest.current.place.streetCode && !latest.current.place.unsure
    setReading({ state: 'busy', read: null })
    const read = await call(contract.readPlace, { body: { text } }).catch(() => null)
    if (!isStillAsked()) return
    if (read) take(read)
    else setReading({ state: 'failed', read: null })
  }
  return { reading, write, pick, toggleUnsure, readTyped, choose: (choice: PlaceChoice) => pick(areaOf(choice)) }
}
