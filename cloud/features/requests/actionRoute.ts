import { type GenericSchema } from 'valibot'
import { type Access, type AnswerOf, type BodyOf, type Endpoint } from '@shared/contract/endpoint'
import { type withId } from '@shared/contract/values'
import { type Action } from '@shared/domain/workflow'
import { type Transaction } from '../../database/database'
import { type Call, command, type Route } from '../../middleware/endpoints'
import { type NetworkView } from '../network/network'
import { type PlanFor } from './actions/types'
import { type Acting, perform } from './perform'

/** An endpoint that does one thing to a request, over the version that its caller saw. */
export interface ActionEndpoint<Body extends { version: number } = { version: number }, Reach extends Access = Access, Answer = unknown> extends Endpoint {
  access: Reach
  params: typeof withId
  body: GenericSchema<unknown, Body>
  answer: GenericSchema<unknown, Answer>
}

interface ActionSteps<E extends ActionEndpoint> {
  action: Action
  plan: PlanFor<BodyOf<E>>
  /** Refuses before the transaction what takes long to find out. */
  check?: (call: Call<E>) => Promise<void>
  as: (call: Call<E>, tx: Transaction, network: NetworkView) => Acting
  present: (call: Call<E>, id: string) => Promise<AnswerOf<E>>
}

/** What the endpoint of every action shares: check, plan, write, log, tell, and the request again as it is now. */
export const actionRoute = <E extends ActionEndpoint>(endpoint: E, { action, plan, check, as, present }: ActionSteps<E>): Route =>
  command(endpoint, {
    prepare: async (call): Promise<NetworkView> => {
      await check?.(call)
      return call.services.network.current()
    },
    run: (tx, call, network) =>
      perform(tx, call.services, network, { requestId: call.params.id, version: call.body.version, action, body: call.body, ...as(call, tx, network) }, plan),
    present,
  })
