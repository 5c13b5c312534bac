import { type BodyOf, type Endpoint } from '@shared/contract/endpoint'
import { type PlaceAnswer } from '@shared/contract/values'
import { type ProposalOrigin } from '@shared/domain/coverage'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type NotificationParams, type NotificationTemplate } from '@shared/text/notifications'
import { type NetworkView, type UnitView } from '../../network/network'
import { type RequestRow } from '../entities'

/** Who hears of a change: the person of the request, everybody who handles requests in a unit, or one colleague. */
export type Audience = 'applicant' | { unitId: string } | { staffId: string }

export interface Announcement {
  to: Audience
  template: NotificationTemplate
  params?: NotificationParams
}

/** What a step says about whose area the address of the request is. */
export interface AreaLesson {
  unitId: string
  /** Where it was before; null where nobody knew. */
  fromUnitId: string | null
  origin: ProposalOrigin
}

/** What an action does: columns to set, what the log keeps (codes and references), words of people (sealed), and who is told. */
export interface Change {
  set: Partial<RequestRow>
  detail?: Readonly<Record<string, string | number | null>>
  words?: string
  announcements: readonly Announcement[]
  /** Beside the work, such as a note or a message of the clock: nobody's open page grows stale by it. */
  isAside?: true
  /** Units that take part from now on and may go on reading. */
  participants?: readonly string[]
  /** Whose part was a mistake: they read it no longer. */
  formerParticipants?: readonly string[]
  /** The address that decides, where it is new: what is kept of it for rehearsals is written anew. */
  address?: PlaceAnswer
  /** What the coverage may learn from it. */
  lesson?: AreaLesson | null
}

export interface ActionContext<Body> {
  request: RequestRow
  entry: CatalogEntry
  body: Body
  actorUnit: UnitView | null
  staffId: string | null
  network: NetworkView
  now: number
}

/** One action on a request, as a pure plan: the shared machinery checks, writes, logs and tells. Throws DomainError for what does not fit. */
export type PlanFor<Body> = (context: ActionContext<Body>) => Change
export type Plan<E extends Endpoint> = PlanFor<BodyOf<E>>
