import { contract } from '@shared/contract/contract'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { newId } from '../database/id'
import { unitCode } from './people'
import { type Credential, type Reply, type TestServer } from './testServer'
import { agreed } from './walkIns'

/** The everyday moves of tests about visits. */
export const onVisits = (server: () => TestServer) => {
  const call: TestServer['call'] = (...given) => server().call(...given)
  const today = (after = 0): string => dayText(shanghaiDay(server().clock.now()) + after)
  const answered = ({ status, body }: Reply) => {
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body
  }
  const addCared = async (as: Credential, unitId: string, given: object = {}, profile: object = {}): Promise<Reply> =>
    call(contract.addCared, as, {
      body: { unitId, groups: ['key_care'], profile: { name: '王秀英', phone: '13800001234', residence: { text: '国定路600弄3号', streetCode: await unitCode(server(), '五角场街道') }, ...profile }, ...given },
    })
  const makePlan = (as: Credential, unitId: string, given: object = {}): Promise<Reply> =>
    call(contract.makeVisitPlan, as, { body: { unitId, occasion: 'spring_festival', groups: [], fromDay: today(), untilDay: today(20), words: '带上慰问信', ...given } })
  return {
    today, addCared, makePlan,
    cared: async (as: Credential, unitId: string, given: object = {}, profile: object = {}) => answered(await addCared(as, unitId, given, profile)).person,
    planned: async (as: Credential, unitId: string, given: object = {}) => answered(await makePlan(as, unitId, given)).plan,
    tasks: async (as: Credential, query: Record<string, string> = {}) => answered(await call(contract.listVisitTasks, as, { query })).tasks,
    /** A record as a device keeps it. */
    record: (caredId: string, given: object = {}) => ({
      id: newId(server().clock), caredId, taskId: null, happenedAt: server().clock.now() - 60_000, outcome: 'met', findings: '腿脚不好，想问问补助', needs: ['question'], followUpDay: null, followsId: null,
      consent: agreed, ...given,
    }),
    handIn: (as: Credential, record: object): Promise<Reply> => call(contract.handInVisit, as, { body: record }),
    visited: async (as: Credential, record: object) => answered(await call(contract.handInVisit, as, { body: record })).visit,
  }
}
