import { type RequestBrief } from '@shared/contract/requests'

/** What something of one's own waits for, the most pressing first: others wait for a supplement, a card for its owner, a draft for nobody. */
export const todoKinds = ['supplement', 'pickUp', 'rate', 'draft'] as const
export type TodoKind = (typeof todoKinds)[number]

type Waiting = Pick<RequestBrief, 'status' | 'turn'>

/** Null for what a newer service lists and this client does not know how to ask for. */
export const todoKindOf = ({ status, turn }: Waiting): TodoKind | null => {
  if (status.code === 'awaiting_supplement') return 'supplement'
  if (status.code === 'accepted' && turn === 'you') return 'pickUp'
  if (status.code === 'completed') return 'rate'
  return status.code === 'draft' ? 'draft' : null
}

/** In the order in which they press; what came newest first stays so within its kind. */
export const inOrder = <T extends Waiting>(todo: readonly T[]): { kind: TodoKind; request: T }[] =>
  todoKinds.flatMap((kind) => todo.filter((request) => todoKindOf(request) === kind).map((request) => ({ kind, request })))
