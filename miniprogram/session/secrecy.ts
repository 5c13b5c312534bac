import { findUnitDesignations } from '@shared/domain/secrecy'
import { createStore, useStore } from '@/platform/store'

/** Pieces that somebody looked at and said are no designation of a unit. Only while the program runs: the device keeps none of them. */
const cleared = createStore<ReadonlySet<string>>(new Set())

const pieces = (text: string): string[] => findUnitDesignations(text).map((span) => span.text)

/** Whether the person must look at this before it may leave the phone: it seems to hold a designation that nobody vouched for. */
export const needsLook = (text: string): boolean => pieces(text).some((piece) => !cleared.get().has(piece))

/** The person looked and says that this is no such thing. */
export const vouchFor = (text: string): void => cleared.set(new Set([...cleared.get(), ...pieces(text)]))

export const onVouched = cleared.subscribe

/** Draws again as soon as somebody vouched: for whatever asks `needsLook` while it draws. */
export const useVouching = (): void => void useStore(cleared)

export const useNeedsLook = (text: string): boolean => {
  useVouching()
  return needsLook(text)
}
