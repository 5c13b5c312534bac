import { useEffect, useRef, useState } from 'react'
import { type RoutingLevel } from '@shared/catalog/types'
import { contract } from '@shared/contract/contract'
import { type PlaceReading } from '@shared/contract/network'
import { type PlaceAnswer } from '@shared/contract/values'
import { ApiError, asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { needsLook } from '@/session/secrecy'

type Reading = { state: 'none' | 'busy' | 'failed' | 'offline'; read: null } | { state: 'done'; read: PlaceReading }
export type PlaceChoice = PlaceReading['candidates'][number]

const none = { state: 'none', read: null } as const
const noStreet = { streetCode: undefined, communityCode: undefined, by: undefined } as const

/** How long somebody must stop typing before what stands there is read, ms. */
export const typingPause = 700
/** Fewer characters name no road. */
const fewest = 3

const areaOf = ({ streetCode, communityCode }: PlaceChoice) => ({ streetCode, communityCode: communityCode ?? undefined })

/** The text that is being read or was, so that leaving the field does not take away the choices that were just offered. */
interface Asking {
  text: string | null
  timer?: ReturnType<typeof setTimeout>
}

/** An address while it is typed and read. Answers come late: what was typed or picked meanwhile always stands. */
export const usePlaceReading = (place: PlaceAnswer, onChange: (place: PlaceAnswer) => void, level?: RoutingLevel) => {
  const [reading, setReading] = useState<Reading>(none)
  // What the closure of a call holds is as old as the call.
  const latest = useRef({ place, onChange })
  latest.current = { place, onChange }
  const asking = useRef<Asking>({ text: null })
  useEffect(() => () => clearTimeout(asking.current.timer), [])
  const change = (part: Partial<PlaceAnswer>) => {
    const next = { ...latest.current.place, ...part }
    latest.current.place = next
    latest.current.onChange(next)
  }
  const forget = () => {
    clearTimeout(asking.current.timer)
    asking.current = { text: null }
    setReading(none)
  }

  /** A street that only stood there because the text named it goes with the text. Older answers do not say who chose: those are asked again. */
  const write = (text: string) => {
    forget()
    change({ text, outside: false, ...(latest.current.place.by === 'person' ? {} : noStreet) })
    if (text.trim().length >= fewest) asking.current.timer = setTimeout(() => void readTyped(), typingPause)
  }
  const pick = (part: Partial<PlaceAnswer>) => {
    forget()
    change({ outside: false, unsure: false, by: 'person', ...part })
  }
  const toggleUnsure = () => {
    forget()
    change({ ...noStreet, outside: false, unsure: !latest.current.place.unsure })
  }

  const take = (read: PlaceReading) => {
    setReading({ state: 'done', read })
    if (read.decision === 'decided' && read.place) change({ ...areaOf(read.place), outside: false, by: 'router' })
    if (read.decision === 'outside') change({ ...noStreet, outside: true })
  }
  const readTyped = async () => {
    clearTimeout(asking.current.timer)
    const { text, streetCode, unsure } = latest.current.place
    if (!text.trim() || streetCode || unsure || needsLook(text) || asking.current.text === text) return
    const turn: Asking = { text }
    asking.current = turn
    setReading({ state: 'busy', read: null })
    const read = await call(contract.readPlace, { body: { text, ...(level ? { level } : {}) } }).catch(asApiError)
    if (asking.current !== turn) return
    if (!(read instanceof ApiError)) return take(read)
    // It may be read again: at the next pause, by leaving the field, by the button.
    asking.current = { text: null }
    setReading({ state: read.code === 'offline' ? 'offline' : 'failed', read: null })
  }
  return { reading, write, pick, toggleUnsure, readTyped, choose: (choice: PlaceChoice) => pick(areaOf(choice)) }
}
