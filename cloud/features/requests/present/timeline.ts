import { type CatalogEntry } from '@shared/catalog/catalog'
import { type Stage } from '@shared/catalog/types'
import { type RequestDetail } from '@shared/contract/requests'
import { isFinal } from '@shared/domain/workflow'
import { dueDay } from '@shared/domain/deadline'
import { dayText, limitText, momentText } from '@shared/text/due'
import { statusTexts, timelineTexts } from '@shared/text/timeline'
import { type NetworkView } from '../../network/network'
import { keptUntil } from '../alarms'
import { type RequestRow } from '../entities'
import { type ReadEntry } from '../log'
import { clockOf, dueOf, dueSentence } from './due'

type Step = RequestDetail['timeline'][number]

/** The moment at which a stage ended: the entry that left it behind. */
const endOf = (stageKey: string, log: readonly ReadEntry[]): number | null => {
  const index = log.findLastIndex((entry) => entry.stageKey === stageKey)
  return log[index + 1]?.at ?? null
}

const enteredAt = (stageKey: string, log: readonly ReadEntry[]): number | null => log.find((entry) => entry.stageKey === stageKey)?.at ?? null

const expectation = (stage: Stage, { texts }: CatalogEntry): string | null => texts.stages[stage.key]?.usual ?? (stage.limit ? `${limitText(stage.limit)}内` : null)

const currentState = (request: RequestRow): Step['state'] => {
  if (request.status === 'completed') return 'done'
  if (isFinal(request.status)) return 'stopped'
  if (request.status === 'submitted') return 'waiting'
  return request.status === 'awaiting_supplement' ? 'paused' : 'current'
}

const currentText = (request: RequestRow, stage: Stage, entry: CatalogEntry, { calendar }: NetworkView, now: number): string | null => {
  if (isFinal(request.status)) return `${statusTexts[request.status]}，${momentText(request.closedAt ?? request.updatedAt)}`
  if (request.status === 'awaiting_supplement') return timelineTexts.pausedSince(momentText(clockOf(request)?.pausedAt ?? request.updatedAt))
  if (request.readyAt !== null) return timelineTexts.readySince(dayText(dueDay(keptUntil(request.readyAt))))
  if (request.expectedAt !== null && now >= request.expectedAt) return timelineTexts.outsideLate(request.lastEnquiryAt === null ? null : momentText(request.lastEnquiryAt))
  return dueOf(request, now, calendar) ? dueSentence(request, now, calendar) : expectation(stage, entry)
}

/** Every step from handing in to the end, with the one that is on now. */
export const presentTimeline = (request: RequestRow, entry: CatalogEntry, log: readonly ReadEntry[], network: NetworkView, now: number): Step[] => {
  const { stages } = entry.definition
  const at = stages.findIndex(({ key }) => key === request.stageKey)
  const isTriage = request.stageKind === 'triage'
  const handedIn: Step = { key: 'submitted', title: timelineTexts.handedIn, state: 'done', isHandOver: false, at: request.submittedAt, text: null, unitName: null }
  const triage: Step = {
    key: 'triage', title: timelineTexts.triage, state: isFinal(request.status) ? 'stopped' : 'current', isHandOver: false, at: request.submittedAt,
    text: timelineTexts.triageText, unitName: network.unit(request.ownerUnitId).name,
  }
  const steps = stages.map((stage, index): Step => {
    const isCurrent = !isTriage && index === at
    const isDone = !isTriage && index < at
    return {
      key: stage.key,
      title: entry.texts.stages[stage.key]?.title ?? '',
      state: isDone ? 'done' : isCurrent ? currentState(request) : 'upcoming',
      isHandOver: stage.kind === 'handOver',
      at: isDone ? endOf(stage.key, log) : isCurrent ? enteredAt(stage.key, log) : null,
      text: isDone ? null : isCurrent ? currentText(request, stage, entry, network, now) : expectation(stage, entry),
      unitName: isCurrent ? network.unit(request.ownerUnitId).name : null,
    }
  })
  return [handedIn, ...(isTriage ? [triage] : []), ...steps]
}
