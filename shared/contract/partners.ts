import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { station } from '@shared/contract/network'
import { code } from '@shared/contract/values'

export const partners = {
  listPartnerPoints: endpoint({
    name: 'listPartnerPoints', method: 'GET', path: '/partner-points', access: 'account',
    summary: 'The service points where I work or learn, at which this service can be talked over before it is filed; none where no street takes it in',
    query: v.object({ serviceKey: code }),
    answer: v.object({ partners: v.array(station) }),
  }),
}
