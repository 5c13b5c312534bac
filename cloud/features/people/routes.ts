import { contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { command, query, type Route } from '../../middleware/endpoints'
import { readOwnPerson } from '../identity/presenter'
import { claimRequest, prepareClaim } from './claim'
import { addPerson, endHelp, listHelped, prepareHelp } from './help'
import { makeLinkCode } from './linkCode'
import { prepareProfile, saveProfile } from './saveProfile'

export const peopleRoutes: readonly Route[] = [
  command(contract.saveProfile, {
    prepare: prepareProfile,
    run: saveProfile,
    present: async ({ services }, id) => {
      const person = await readOwnPerson(services, id)
      if (!person) throw new DomainError('not_found')
      return person
    },
  }),

  query(contract.listHelped, async ({ services, account, now }) => ({ people: await listHelped(services, account.id, now) })),

  command(contract.addPerson, {
    prepare: prepareHelp,
    run: addPerson,
    present: async ({ services, account, now }, id) => {
      const person = (await listHelped(services, account.id, now)).find((helped) => helped.id === id)
      if (!person) throw new DomainError('not_found')
      return person
    },
  }),

  command(contract.endHelp, { run: endHelp, present: async () => ({ done: true as const }) }),

  command(contract.claimRequest, { prepare: prepareClaim, run: claimRequest, present: async (_call, requestId) => ({ requestId }) }),

  query(contract.makeLinkCode, makeLinkCode),
]
