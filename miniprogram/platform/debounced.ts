import { useEffect, useState } from 'react'

/** The value as it stood still for so long, ms: what is typed is not looked up letter by letter. */
export const useDebounced = <T>(value: T, pause: number): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return settled
}
