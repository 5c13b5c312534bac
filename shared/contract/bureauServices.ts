import * as v from 'valibot'
import { categories } from '@shared/catalog/types'
import { endpoint } from '@shared/contract/endpoint'
import { servedService } from '@shared/contract/services'
import { stageKinds } from '@shared/domain/workflow'
import { code, coded, line, note, seenMarks, time, version } from '@shared/contract/values'
import { limitUnits } from '@shared/domain/calendar/counting'

const limit = v.object({ amount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366)), unit: v.picklist(limitUnits) })
const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'too_short'), v.maxLength(500), seenMarks)

/** What the bureau changed of a service, as a whole: whatever it does not name is as the program comes. */
export const serviceOverride = v.object({
  isOpen: v.boolean(),
  /** By stage. */
  limits: v.pipe(v.record(code, limit), v.maxEntries(30)),
  /** By the path of a text, such as fields.photo.help. */
  texts: v.pipe(v.record(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.]{1,120}$/)), words), v.maxEntries(300)),
})
export type ServiceOverride = v.InferOutput<typeof serviceOverride>

export const sharedSettings = v.object({
  banks: v.pipe(
    v.array(v.object({ value: v.pipe(v.string(), v.regex(/^[a-z]{2,12}$/, 'code')), text: v.pipe(line, v.minLength(2, 'too_short')), isOffered: v.boolean() })),
    v.maxLength(40),
    v.check((banks) => new Set(banks.map(({ value }) => value)).size === banks.length, 'banks'),
    // A choice of one is none, and the card must come from somewhere.
    v.check((banks) => banks.filter(({ isOffered }) => isOffered).length >= 2, 'banks'),
  ),
  hotline: v.pipe(v.string(), v.trim(), v.regex(/^[0-9-]{3,20}$/, 'hotline')),
})

const serviceLine = v.object({
  key: v.string(), title: v.string(), category: coded(categories), isOpen: v.boolean(), changedAt: v.nullable(time), version,
  /** How many limits and texts are other than the program comes with. */
  changes: v.number(),
  /** How many limits are ours until the bureau sets them. */
  defaults: v.number(),
})

/** The parts of a service's words. */
export const textGroups = ['head', 'stages', 'check', 'sections', 'fields', 'results', 'flags'] as const
export type TextGroup = (typeof textGroups)[number]

/** `subject`: the stage, question or outcome that it belongs to, as it is called now; `label`: what of it. `shipped` is empty where the program says nothing there. */
const settingText = v.object({ path: v.string(), text: v.string(), shipped: v.string(), group: v.picklist(textGroups), item: v.string(), subject: v.string(), label: v.string() })
export type SettingText = v.InferOutput<typeof settingText>

const serviceSettings = v.object({
  ...serviceLine.entries,
  /** `isBureauDefault`: nothing publishes this limit, and the bureau has not set it yet. */
  stages: v.array(v.object({ key: v.string(), kind: v.picklist(stageKinds), title: v.string(), limit: v.nullable(limit), shipped: v.nullable(limit), isBureauDefault: v.boolean() })),
  texts: v.array(settingText),
  override: serviceOverride,
})
export type ServiceSettings = v.InferOutput<typeof serviceSettings>
export type ServiceLine = v.InferOutput<typeof serviceLine>

/** One thing that a change set otherwise, in words. */
const changeLine = v.object({ what: v.string(), from: v.string(), to: v.string() })

/** `version`: of what was seen; `note`: why, for the history. */
const saving = { version, note: v.optional(note, '') }
const administrators = { access: ['administrator'] } as const
const withKey = v.object({ key: code })
const shared = v.object({ version, ...sharedSettings.entries })
export type SharedSettingsAnswer = v.InferOutput<typeof shared>

export const bureauServices = {
  listServiceSettings: endpoint({
    ...administrators, name: 'listServiceSettings', method: 'GET', path: '/bureau/services', summary: 'Every service with what the bureau may change of it',
    answer: v.object({ services: v.array(serviceLine) }),
  }),
  getServiceSettings: endpoint({
    ...administrators, name: 'getServiceSettings', method: 'GET', path: '/bureau/services/:key', params: withKey,
    summary: 'One service: limits, texts and whether it is open, as they are and as the program comes', answer: serviceSettings,
  }),
  saveServiceSettings: endpoint({
    ...administrators, name: 'saveServiceSettings', method: 'PUT', path: '/bureau/services/:key', params: withKey,
    summary: 'Change a service for everybody, at once; what it was stays in the history',
    body: v.object({ ...saving, ...serviceOverride.entries }), answer: serviceSettings,
  }),
  previewService: endpoint({
    ...administrators, name: 'previewService', method: 'POST', path: '/bureau/services/:key/preview', params: withKey,
    summary: 'A service as people would see it with these changes; nothing is kept', body: serviceOverride, answer: servedService,
  }),
  getSharedSettings: endpoint({ ...administrators, name: 'getSharedSettings', method: 'GET', path: '/bureau/settings', summary: 'Banks and hotline', answer: shared }),
  saveSharedSettings: endpoint({
    ...administrators, name: 'saveSharedSettings', method: 'PUT', path: '/bureau/settings', summary: 'Change banks and hotline',
    body: v.object({ ...saving, ...sharedSettings.entries }), answer: shared,
  }),
  listSettingChanges: endpoint({
    ...administrators, name: 'listSettingChanges', method: 'GET', path: '/bureau/changes/:key', params: withKey,
    summary: 'Who changed a service (or, under "shared", banks and hotline), when, why, and to what; newest first',
    answer: v.object({
      changes: v.array(v.object({ version, at: time, by: v.string(), note: v.string(), lines: v.array(changeLine), service: v.nullable(serviceOverride), shared: v.nullable(sharedSettings) })),
    }),
  }),
}
