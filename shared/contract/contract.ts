import { type Endpoint } from '@shared/contract/endpoint'
import { activities } from '@shared/contract/activities'
import { assist } from '@shared/contract/assist'
import { bureau } from '@shared/contract/bureau'
import { bureauServices } from '@shared/contract/bureauServices'
import { coverage } from '@shared/contract/coverage'
import { employers } from '@shared/contract/employers'
import { files } from '@shared/contract/files'
import { identity } from '@shared/contract/identity'
import { interests } from '@shared/contract/interests'
import { messages } from '@shared/contract/messages'
import { offers } from '@shared/contract/offers'
import { partners } from '@shared/contract/partners'
import { ownRecordEndpoints } from '@shared/contract/ownRecord'
import { people } from '@shared/contract/people'
import { record } from '@shared/contract/record'
import { posts } from '@shared/contract/posts'
import { walkIns } from '@shared/contract/walkIns'
import { network } from '@shared/contract/network'
import { staff } from '@shared/contract/staff'
import { team } from '@shared/contract/team'
import { units } from '@shared/contract/units'
import { roster } from '@shared/contract/roster'
import { requests } from '@shared/contract/requests'
import { services } from '@shared/contract/services'
import { visits } from '@shared/contract/visits'
import { staffActivities } from '@shared/contract/staffActivities'
import { staffRequests } from '@shared/contract/staffRequests'

/** Everything that client and server promise each other. */
export const contract = { ...identity, ...network, ...services, ...requests, ...staffRequests, ...assist, ...files, ...messages, ...bureau, ...bureauServices, ...staff, ...units, ...coverage, ...people, ...partners, ...walkIns, ...roster, ...employers, ...offers, ...team, ...visits, ...record, ...ownRecordEndpoints, ...activities, ...staffActivities, ...posts, ...interests }
export type Contract = typeof contract

export const allEndpoints: readonly Endpoint[] = Object.values(contract)
