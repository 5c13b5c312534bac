import { shanghaiDay } from '@shared/domain/calendar/day'
import { type CareGroup } from '@shared/domain/visits'
import { newId } from '../database/id'
import { insert } from '../database/rows'
import { type Database } from '../database/database'
import { type Clock } from '../database/clock'
import { type Vault } from '../security/vault'
import { personTable } from '../features/identity/entities'
import { createNetwork } from '../features/network/network'
import { insertCared } from '../features/visits/cared'
import { doorPerson } from '../features/visits/doorProfile'
import { beginPlan } from '../features/visits/plans'

interface SampleCared {
  name: string
  address: string
  groups: readonly CareGroup[]
  note: string
}

/** Made up, all of them; none has a phone, so that nobody is ever called. */
const sampleCared: readonly SampleCared[] = [
  { name: '样例·老周', address: '国定路600弄3号', groups: ['key_care'], note: '独居，腿脚不便' },
  { name: '样例·老吴', address: '政通路100弄8号', groups: ['benefit_recipient'], note: '' },
  { name: '样例·小孙', address: '国和路300弄12号', groups: ['unemployed'], note: '在找工作' },
]
const sampleUnit = '五角场街道退役军人服务站'
const planDays = 30

/** Puts a few made-up people on the list of the sample station, with a plan that runs, in a database that was just made a demo. */
export const addSampleVisits = async ({ database, clock }: { database: Database; clock: Clock }, vault: Vault): Promise<void> => {
  const [unit] = await database.query<{ id: string; staffId: string }>("SELECT u.id, sa.staffId FROM unit u JOIN staff_assignment sa ON sa.unitId = u.id AND sa.role = 'lead' WHERE u.name = ?", [sampleUnit])
  if (!unit) throw new Error(`no sample staff at ${sampleUnit}`)
  const network = await createNetwork(database, clock).current()
  const [now, services] = [clock.now(), { vault, clock }]
  await database.transaction(async (tx) => {
    for (const { name, address, groups, note } of sampleCared) {
      const personId = newId(clock)
      const residence = { text: address, streetCode: network.unit(unit.id).code, unsure: false, outside: false }
      await insert(tx, personTable, doorPerson(vault, personId, { name, phone: '', residence, registered: null, workplace: null }, unit.id, now))
      await insertCared(tx, services, { id: newId(clock), personId, unitId: unit.id, groups, note, byStaffId: unit.staffId, now })
    }
    const today = shanghaiDay(now)
    await beginPlan(tx, services, {
      id: newId(clock), unitId: unit.id, occasion: 'on_request', careGroups: ',', fromDay: today, untilDay: today + planDays, words: '样例计划', byStaffId: unit.staffId, createdAt: now,
      previousId: null, overAt: null, endedByStaffId: null,
    }, network, now)
  })
}
