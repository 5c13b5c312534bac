import { useState } from 'react'
import { type Position } from '@shared/domain/offers'
import { LocationRefused, whereAmI } from '@/platform/location'

/** Where the person is, once they asked for it: it stays on this page and is gone with it. */
export const useNear = () => {
  const [position, setPosition] = useState<Position | null>(null)
  const [isFinding, setFinding] = useState(false)
  const [refusal, setRefusal] = useState<LocationRefused['reason'] | null>(null)
  const find = async () => {
    setFinding(true)
    setRefusal(null)
    try {
      setPosition(await whereAmI())
    } catch (error) {
      setRefusal(error instanceof LocationRefused ? error.reason : 'failed')
    } finally {
      setFinding(false)
    }
  }
  return { position, isFinding, refusal, find, stop: () => setPosition(null) }
}
export type Near = ReturnType<typeof useNear>
