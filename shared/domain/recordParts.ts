/**
 * Who stands where around a person: whoever handles a request of theirs now; whoever took part in one that they may still read; the home
 * street and its committee; whoever leads a unit above; the district and the bureau.
 */
export const recordCircles = ['handler', 'reader', 'home', 'lead', 'above'] as const
export type RecordCircle = (typeof recordCircles)[number]

/** The parts of the record of one person, in the order in which they are shown. A new one gets its line below and its module (cloud/features/record/parts). */
export const recordPartKeys = ['identity', 'requests', 'visits', 'activities', 'appointments', 'employment', 'benefits', 'consents'] as const
export type RecordPartKey = (typeof recordPartKeys)[number]

/** Services whose handlers see more than those of others. */
export const closeServices = ['employment_help'] as const
export type CloseService = (typeof closeServices)[number]

interface Readers {
  /** Who may read it. */
  circles: readonly RecordCircle[]
  /** Handlers alone of these services, where not of every one. */
  handlersOf?: readonly CloseService[]
  /** Who may add to it; nobody where it comes about by itself. */
  editors: readonly RecordCircle[]
}

/** Who may see which part: the one list that the service goes by and the person reads. */
export const recordReaders: Readonly<Record<RecordPartKey, Readers>> = {
  // Masked for everybody but whoever handles a request of theirs; more of it takes a reason each time.
  identity: { circles: ['handler', 'reader', 'home', 'lead', 'above'], editors: [] },
  // Of these each sees what they may read as a request: a complaint about a station is not its to know.
  requests: { circles: ['handler', 'reader', 'home', 'lead', 'above'], editors: [] },
  // Written down by whoever went, through 走访.
  visits: { circles: ['home', 'lead'], editors: [] },
  // What it was and how it came out; what they answered is for whoever runs the activity.
  activities: { circles: ['home', 'lead'], editors: [] },
  // What it was and whether they came; what they wrote is for the station that it was made with.
  appointments: { circles: ['home', 'lead'], editors: [] },
  employment: { circles: ['handler', 'home', 'lead'], handlersOf: ['employment_help'], editors: ['handler', 'home'] },
  benefits: { circles: ['handler', 'home', 'lead'], editors: ['handler', 'home'] },
  consents: { circles: ['handler', 'home', 'lead', 'above'], editors: [] },
}

/** What somebody is to a person. */
export interface RecordStanding {
  circles: readonly RecordCircle[]
  /** The services of the requests that they handle. */
  handledServices: readonly string[]
}

const isIn = (circles: readonly RecordCircle[], handlersOf: readonly CloseService[] | undefined, standing: RecordStanding): boolean =>
  standing.circles.some((circle) => circles.includes(circle) && (circle !== 'handler' || !handlersOf || handlersOf.some((key) => standing.handledServices.includes(key))))

export const mayReadPart = (key: RecordPartKey, standing: RecordStanding): boolean => isIn(recordReaders[key].circles, recordReaders[key].handlersOf, standing)

export const mayEditPart = (key: RecordPartKey, standing: RecordStanding): boolean => isIn(recordReaders[key].editors, recordReaders[key].handlersOf, standing)

/** Phone, addresses and ID number as they are, without asking for a reason: what handling a request needs. */
export const seesWhole = ({ circles }: RecordStanding): boolean => circles.includes('handler')
