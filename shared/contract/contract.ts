import { type Endpoint } from '@shared/contract/endpoint'
import { bureau } from '@shared/contract/bureau'
import { files } from '@shared/contract/files'
import { identity } from '@shared/contract/identity'
import { messages } from '@shared/contract/messages'
import { people } from '@shared/contract/people'
import { walkIns } from '@shared/contract/walkIns'
import { network } from '@shared/contract/network'
import { requests } from '@shared/contract/requests'
import { services } from '@shared/contract/services'
import { staffRequests } from '@shared/contract/staffRequests'

/** Everything that client and server promise each other. */
export const contract = { ...identity, ...network, ...services, ...requests, ...staffRequests, ...files, ...messages, ...bureau, ...people, ...walkIns }
export type Contract = typeof contract

export const allEndpoints: readonly Endpoint[] = Object.values(contract)
