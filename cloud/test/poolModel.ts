import { type HoldEnd, type HoldState, lineEndsAt, offerUntil } from '@shared/domain/capacity'

interface Offer {
  holder: string
  until: number
}

/** What somebody gets to hear. */
export type Heard = HoldState | HoldEnd | 'full' | 'closed' | 'free' | 'has_one' | 'moved' | 'not_waiting' | 'resized' | 'below_taken' | 'nothing'

/** How a pool ought to behave, in memory and in plain words: what the real one is compared with after every step. */
export class PoolModel {
  isOpen = true
  startsAt: number | null = null
  held: string[] = []
  offers: Offer[] = []
  line: string[] = []

  constructor(public places: number, public now: number) {}

  private get taken(): number {
    return this.held.length + this.offers.length
  }

  get isLineOver(): boolean {
    const end = lineEndsAt(this.startsAt)
    return end !== null && this.now >= end
  }

  private get isClosed(): boolean {
    return !this.isOpen || (this.startsAt !== null && this.now >= this.startsAt)
  }

  private has(holder: string): boolean {
    return this.held.includes(holder) || this.line.includes(holder) || this.offers.some((offer) => offer.holder === holder)
  }

  private passOn(): void {
    for (;;) {
      const until = offerUntil(this.now, this)
      const holder = this.taken < this.places && until !== null ? this.line.shift() : undefined
      if (holder === undefined || until === null) return
      this.offers.push({ holder, until })
    }
  }

  private removeOffer(holder: string): boolean {
    const before = this.offers.length
    this.offers = this.offers.filter((offer) => offer.holder !== holder)
    return this.offers.length < before
  }

  take(holder: string): Heard {
    if (this.has(holder)) return 'has_one'
    if (this.isClosed) return 'closed'
    if (this.line.length > 0 || this.taken >= this.places) return 'full'
    this.held.push(holder)
    return 'held'
  }

  join(holder: string): Heard {
    if (this.has(holder)) return 'has_one'
    if (this.isClosed || this.isLineOver) return 'closed'
    if (this.line.length === 0 && this.taken < this.places) return 'free'
    this.line.push(holder)
    return 'waiting'
  }

  takeOrWait(holder: string): Heard {
    const taken = this.take(holder)
    if (taken !== 'full') return taken
    return this.join(holder) === 'waiting' ? 'waiting' : 'full'
  }

  release(holder: string): Heard {
    if (!this.has(holder)) return 'nothing'
    this.held = this.held.filter((other) => other !== holder)
    this.line = this.line.filter((other) => other !== holder)
    this.removeOffer(holder)
    this.passOn()
    return 'released'
  }

  accept(holder: string): Heard {
    if (this.held.includes(holder)) return 'held'
    const offer = this.offers.find((one) => one.holder === holder)
    if (!offer || offer.until <= this.now) return 'lapsed'
    this.removeOffer(holder)
    this.held.push(holder)
    return 'held'
  }

  decline(holder: string): Heard {
    if (!this.removeOffer(holder)) return 'nothing'
    this.passOn()
    return 'declined'
  }

  resize(places: number): Heard {
    if (places < this.taken) return 'below_taken'
    const isChanged = places !== this.places
    this.places = places
    if (isChanged) this.passOn()
    return 'resized'
  }

  setStartsAt(startsAt: number | null): void {
    if (startsAt === this.startsAt) return
    this.startsAt = startsAt
    if (startsAt !== null) this.offers = this.offers.map(({ holder, until }) => ({ holder, until: Math.min(until, startsAt) }))
    this.passOn()
  }

  move(holder: string, toPlace: number): Heard {
    if (!this.line.includes(holder)) return 'not_waiting'
    this.line = this.line.filter((other) => other !== holder)
    this.line.splice(Math.max(toPlace, 1) - 1, 0, holder)
    return 'moved'
  }

  empty(): void {
    this.held = []
    this.offers = []
    this.line = []
    this.isOpen = false
  }

  /** What the timers do at this moment. */
  runTimers(): void {
    this.offers = this.offers.filter(({ until }) => until > this.now)
    if (this.isLineOver) this.line = []
    this.passOn()
  }
}
