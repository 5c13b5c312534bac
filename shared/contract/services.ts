import * as v from 'valibot'
import { verdicts } from '@shared/catalog/check'
import { type Condition } from '@shared/catalog/conditions'
import { actingRoles } from '@shared/catalog/facts'
import { categories } from '@shared/catalog/types'
import { stageKinds } from '@shared/domain/workflow'
import { staffRoles } from '@shared/domain/roles'
import { endpoint } from '@shared/contract/endpoint'
import { code, coded } from '@shared/contract/values'

const conditions = v.array(v.lazy((): v.GenericSchema<Condition> => condition))
/** When something is asked; see shared/catalog/conditions.ts. */
export const condition: v.GenericSchema<Condition> = v.union([
  v.object({ field: v.string(), in: v.array(v.string()) }),
  v.object({ field: v.string(), filled: v.literal(true) }),
  v.object({ field: v.string(), yearsFrom: v.number() }),
  v.object({ fact: v.literal('actingAs'), in: v.array(v.picklist(actingRoles)) }),
  v.object({ fact: v.literal('age'), from: v.number() }),
  v.object({ fact: v.literal('dayOfYear'), from: v.string() }),
  v.object({ all: conditions }),
  v.object({ any: conditions }),
  v.object({ not: v.lazy((): v.GenericSchema<Condition> => condition) }),
])

export const servedField = v.object({
  key: v.string(),
  /** One of shared/fields; a client that does not know it says that it must be updated. */
  kind: v.string(),
  label: v.string(),
  help: v.nullable(v.string()),
  optional: v.boolean(),
  /** `hint`: said once the option is chosen. */
  options: v.array(v.object({ value: v.string(), text: v.string(), hint: v.optional(v.string()) })),
  exclusive: v.optional(v.string()),
  dates: v.optional(v.picklist(['past', 'future'])),
  pages: v.optional(v.object({ min: v.number(), max: v.number() })),
  prefill: v.nullable(v.string()),
  /** The field whose answer may be copied into this one. */
  sameAs: v.optional(v.string()),
  when: v.nullable(condition),
})
export type ServedField = v.InferOutput<typeof servedField>

const servedOutcome = v.object({
  key: v.string(), verdict: v.picklist(verdicts), when: v.nullable(condition),
  title: v.string(), text: v.string(), steps: v.array(v.string()),
  /** The service that helps instead, or before. */
  service: v.nullable(v.object({ key: v.string(), title: v.string() })),
})
export type ServedOutcome = v.InferOutput<typeof servedOutcome>

/** 我能办吗: judged on the device, nothing is sent. `isGate`: the form opens only where an answer leads there. */
const servedCheck = v.object({ isGate: v.boolean(), questions: v.array(servedField), outcomes: v.array(servedOutcome), decides: v.string() })
export type ServedCheck = v.InferOutput<typeof servedCheck>

const servedStage = v.object({ key: v.string(), kind: v.picklist(stageKinds), title: v.string(), limitText: v.nullable(v.string()) })

/** The effective definition of a service, words included: clients draw what they are served. */
export const servedService = v.object({
  key: v.string(),
  version: v.number(),
  title: v.string(),
  summary: v.string(),
  category: coded(categories),
  icon: v.string(),
  check: v.nullable(servedCheck),
  sections: v.array(v.object({ key: v.string(), title: v.string(), when: v.nullable(condition), fields: v.array(servedField) })),
  stages: v.array(servedStage),
})
export type ServedService = v.InferOutput<typeof servedService>

const serviceBrief = v.object({
  key: v.string(), title: v.string(), summary: v.string(), category: coded(categories), icon: v.string(), hasCheck: v.boolean(),
  /** A directory, which is no request: clients that know it by this name open it, others leave it out. */
  opens: v.optional(v.picklist(['offers', 'posts', 'activities'])),
  /** Only the staff begin it, and nobody's consent is asked: nothing of it is seen outside. */
  byStaff: v.optional(v.literal(true)),
})
export type ServiceBrief = v.InferOutput<typeof serviceBrief>

const oneService = {
  method: 'GET',
  params: v.object({ key: code }),
  /** The edition that a request was filled in with; without it, the one that is filled in now. */
  query: v.object({ version: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/))) }),
  answer: servedService,
} as const

/** What a service is called by people. Apart from the list, so that the first screen need not carry it. */
const saidService = v.object({
  key: v.string(), said: v.array(v.string()),
  /** The title and then each saying in pinyin, syllables with spaces between. */
  spelled: v.array(v.string()),
})
const serviceWords = v.object({
  services: v.array(saidService),
  /** Characters that sound alike, in groups with spaces between: those of the titles and sayings, with what is easily typed for them. */
  alike: v.string(),
})
export type ServiceWords = v.InferOutput<typeof serviceWords>

export const services = {
  listServices: endpoint({
    name: 'listServices', method: 'GET', path: '/services', access: 'anyone', summary: 'Every service that is open, in reading order',
    answer: v.object({ services: v.array(serviceBrief), hotline: v.string() }),
  }),
  getServiceWords: endpoint({
    name: 'getServiceWords', method: 'GET', path: '/service-words', access: 'anyone', summary: 'How people say the services, to search on the device: what is typed is sent nowhere',
    answer: serviceWords,
  }),
  listCounterServices: endpoint({
    name: 'listCounterServices', method: 'GET', path: '/staff/services', access: staffRoles, summary: 'What is written down at a counter: every service that is open, and for those who handle requests what only the staff begin',
    answer: v.object({ services: v.array(serviceBrief) }),
  }),
  getService: endpoint({ ...oneService, name: 'getService', path: '/services/:key', access: 'anyone', summary: 'One service: form, stages, words' }),
  getCounterService: endpoint({
    ...oneService, name: 'getCounterService', path: '/staff/services/:key', access: staffRoles, summary: 'The same for those who write it down for somebody, also of what only the staff begin',
  }),
}
