import { contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { command, query, type Route } from '../../middleware/endpoints'
import { presentUnit } from '../network/presenter'
import { assignRole, endAssignment } from './assignments'
import { personRoute, presentAgain, presentIfSeen, readOrThrow } from './change'
import { invitePerson, prepareInvitation, type Secrets } from './invitePerson'
import { endLeave, recordLeave } from './leaves'
import { presentPerson, presentUnits, readChanges } from './presenter'
import { countPeople, readRecordsOf } from './records'
import { prepareNewInvitation, prepareNewPassword, renewInvitation, renewPassword } from './renew'
import { assertCovers, maySee, scopeOf } from './scope'
import { deactivate, reactivate, resetSecondFactor } from './standing'

/** A change whose answer is the record as it is now. */
const shown = { present: async (call: Parameters<typeof presentAgain>[0], id: string) => ({ person: await presentAgain(call, id) }) }

/** The same where a lead may make it, too. */
const shownIfSeen = { present: async (call: Parameters<typeof presentIfSeen>[0], id: string) => ({ person: await presentIfSeen(call, id) }) }

const shownOnce = (secrets: Secrets | null): Secrets => ({ invitation: secrets?.invitation ?? null, password: secrets?.password ?? null })

export const staffRoutes: readonly Route[] = [
  query(contract.listUnits, async ({ services, staff, now }) => ({ units: presentUnits(scopeOf(staff), await services.network.current(), await countPeople(services.database, now)) })),

  query(contract.listPeople, async ({ services, staff, params, now }) => {
    const network = await services.network.current()
    const unit = network.find(params.id)
    if (!unit) throw new DomainError('not_found')
    const scope = scopeOf(staff)
    assertCovers(scope, unit.path)
    const records = await readRecordsOf(services.database, unit.id, now)
    return { unit: presentUnit(unit), people: records.map((record) => presentPerson(record, { scope, network, now })) }
  }),

  query(contract.getPerson, async ({ services, staff, params, now }) => {
    const [record, network] = [await readOrThrow(services.database, params.id, now), await services.network.current()]
    const scope = scopeOf(staff)
    if (!maySee(scope, record)) throw new DomainError('forbidden')
    return { person: presentPerson(record, { scope, network, now }), changes: await readChanges(services.database, record.id, network) }
  }),

  command(contract.invitePerson, {
    prepare: prepareInvitation,
    run: invitePerson,
    present: async (call, id, prepared) => ({ person: await presentAgain(call, id), ...shownOnce(prepared) }),
  }),
  personRoute(contract.renewInvitation, {
    action: 'invite', prepare: prepareNewInvitation, change: renewInvitation,
    present: async (call, id, prepared) => ({ person: await presentAgain(call, id), ...shownOnce(prepared) }),
  }),
  personRoute(contract.renewPassword, {
    action: 'renewPassword', prepare: prepareNewPassword, change: renewPassword,
    present: async (call, id, prepared) => ({ person: await presentAgain(call, id), ...shownOnce(prepared) }),
  }),
  personRoute(contract.resetSecondFactor, { ...shown, action: 'resetSecondFactor', change: resetSecondFactor }),
  personRoute(contract.assignRole, { ...shown, action: 'assign', change: assignRole }),
  personRoute(contract.endAssignment, { ...shown, action: 'endAssignment', change: endAssignment }),
  personRoute(contract.recordLeave, { ...shownIfSeen, action: 'leave', change: recordLeave }),
  personRoute(contract.endLeave, { ...shownIfSeen, action: 'leave', change: endLeave }),
  personRoute(contract.deactivatePerson, { ...shown, action: 'deactivate', change: deactivate }),
  personRoute(contract.reactivatePerson, { ...shown, action: 'reactivate', change: reactivate }),
]
