import { type Signup } from '@shared/contract/activities'
import { isWeapp } from '@/platform/environment'
import { storedItem } from '@/platform/storage'
import { createStore, useStore } from '@/platform/store'
import { sessionStore } from './store'

/** A ticket as this phone has it: it opens at a door without a network. */
export interface KeptTicket {
  signup: Signup
  /** When it was read. */
  at: number
}

interface Box {
  accountId: string
  tickets: readonly KeptTicket[]
}

/** Nobody has more at once. */
const most = 10
/** A door may still be open a while after its time, ms. */
const lateness = 12 * 3_600_000

const onPhone = storedItem<Box>('tickets')
/** Only an id: after a restart without a network nobody says who is signed in. */
const owner = storedItem<string>('ticketOwner')
// A browser keeps nothing: the next person at that PC could read it.
const box = createStore<Box | null>(isWeapp ? onPhone.read() : null)

const ownerId = (): string | null => sessionStore.get().me?.account?.id ?? (isWeapp ? owner.read() : null)

const endOf = ({ sessions }: Signup): number => Math.max(0, ...sessions.map(({ endsAt }) => endsAt))

const write = (next: Box | null): void => {
  box.set(next)
  if (!isWeapp) return
  if (next) onPhone.write(next)
  else onPhone.clear()
}

const current = (held: Box | null): readonly KeptTicket[] => (held && held.accountId === ownerId() ? held.tickets.filter(({ signup }) => endOf(signup) + lateness > Date.now()) : [])

/** The tickets of whoever is signed in, the next first. */
export const useKeptTickets = (): readonly KeptTicket[] => current(useStore(box))

/** Keeps a sign-up while it has a ticket, and drops it once it has none. */
export const keepTicket = (signup: Signup): void => {
  const accountId = sessionStore.get().me?.account?.id ?? null
  if (accountId === null) return
  if (isWeapp) owner.write(accountId)
  const others = current(box.get()).filter((kept) => kept.signup.id !== signup.id)
  const tickets = signup.ticket ? [...others, { signup, at: Date.now() }] : others
  write({ accountId, tickets: [...tickets].sort((one, other) => endOf(one.signup) - endOf(other.signup)).slice(0, most) })
}

/** Somebody signs out: the next person at this device finds no ticket. */
export const forgetTickets = (): void => {
  write(null)
  owner.clear()
}

/** Somebody signs in: what was kept for another account goes. */
export const forgetTicketsOfOthers = (accountId: string | null): void => {
  if (box.get() && box.get()?.accountId !== accountId) forgetTickets()
}
