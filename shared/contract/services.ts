import * as v from 'valibot'
import { categories, fieldKinds } from '@shared/catalog/types'
import { stageKinds } from '@shared/domain/workflow'
import { endpoint } from '@shared/contract/endpoint'
import { code, coded } from '@shared/contract/values'

const condition = v.object({ field: v.string(), in: v.array(v.string()) })

const servedField = v.object({
  key: v.string(),
  kind: v.picklist(fieldKinds),
  label: v.string(),
  help: v.nullable(v.string()),
  optional: v.boolean(),
  options: v.array(v.object({ value: v.string(), text: v.string() })),
  prefill: v.nullable(v.string()),
  when: v.nullable(condition),
})
export type ServedField = v.InferOutput<typeof servedField>

const servedStage = v.object({ key: v.string(), kind: v.picklist(stageKinds), title: v.string(), limitText: v.nullable(v.string()) })

/** The effective definition of a service, words included: clients draw what they are served. */
export const servedService = v.object({
  key: v.string(),
  version: v.number(),
  title: v.string(),
  summary: v.string(),
  category: coded(categories),
  icon: v.string(),
  sections: v.array(v.object({ key: v.string(), title: v.string(), fields: v.array(servedField) })),
  stages: v.array(servedStage),
})
export type ServedService = v.InferOutput<typeof servedService>

const serviceBrief = v.object({ key: v.string(), title: v.string(), summary: v.string(), category: coded(categories), icon: v.string() })
export type ServiceBrief = v.InferOutput<typeof serviceBrief>

export const services = {
  listServices: endpoint({
    name: 'listServices', method: 'GET', path: '/services', access: 'anyone', summary: 'Every service that is open, in reading order',
    answer: v.object({ services: v.array(serviceBrief) }),
  }),
  getService: endpoint({
    name: 'getService', method: 'GET', path: '/services/:key', access: 'anyone', summary: 'One service: form, stages, words',
    params: v.object({ key: code }),
    answer: servedService,
  }),
}
