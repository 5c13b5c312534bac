import { contract } from '@shared/contract/contract'
import { type ServedService, type ServiceBrief } from '@shared/contract/services'
import { filterWords } from '@shared/text/desk'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { colleagueName, type QueueFilter } from './useQueuePlace'

type AssigneeChoice = keyof typeof filterWords.assignees
const isWord = (assignee: string): assignee is AssigneeChoice => assignee in filterWords.assignees
const assigneeText = (assignee: string): string => (isWord(assignee) ? filterWords.assignees[assignee] : filterWords.colleague(colleagueName(assignee)))

/** Everybody, me, nobody; and the colleague whose work is shown now. */
export const assigneeChoices = (assignee: string | undefined): { value: string; text: string }[] =>
  ['all', 'me', 'nobody', ...(assignee && !isWord(assignee) ? [assignee] : [])].map((value) => ({ value, text: assigneeText(value) }))

export const useServices = (): readonly ServiceBrief[] => useRemote(async () => (await call(contract.listCounterServices)).services, []).data ?? []

const noStages: ServedService['stages'] = []

/** The stages of a service; none where no service is picked, for each has its own. */
export const useStagesOf = (service: string | undefined): ServedService['stages'] =>
  useRemote(async () => (service ? (await call(contract.getCounterService, { params: { key: service } })).stages : noStages), [service]).data ?? noStages

/** What is shown, in words, to stand above the queue. */
export const filterText = ({ service, stage, assignee }: QueueFilter, services: readonly ServiceBrief[], stages: ServedService['stages']): string =>
  [services.find(({ key }) => key === service)?.title, stages.find(({ key }) => key === stage)?.title, assignee ? assigneeText(assignee) : undefined].filter(Boolean).join('、')
