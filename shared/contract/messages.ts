import * as v from 'valibot'
import { signupBrief } from '@shared/contract/activities'
import { appointmentBrief } from '@shared/contract/appointments'
import { endpoint } from '@shared/contract/endpoint'
import { noticeBrief } from '@shared/contract/notices'
import { requestBrief } from '@shared/contract/requests'
import { station } from '@shared/contract/network'
import { cursor, done, id, time, withId } from '@shared/contract/values'

/** `side`: whether it speaks to the person of the account, or to them as staff (their own, or their unit's). `link`: what it is about where that is no request (shared/domain/messageLink.ts). */
export const message = v.object({ id, side: v.picklist(['applicant', 'staff']), title: v.string(), body: v.string(), at: time, isRead: v.boolean(), requestId: v.nullable(id), link: v.optional(v.nullable(v.string())) })
export type Message = v.InferOutput<typeof message>

export const messages = {
  getHome: endpoint({
    name: 'getHome', method: 'GET', path: '/home', access: 'account', summary: 'The first screen in one call',
    /** `plain`: nothing that the person told us decides about the order, and nothing of it is looked at. */
    query: v.object({ order: v.optional(v.literal('plain')) }),
    answer: v.object({
      name: v.nullable(v.string()),
      station: v.nullable(station),
      /** Service points at the person's employer or school, to ask before the station takes it in. */
      partners: v.array(station),
      todo: v.array(requestBrief),
      /** Sign-ups of mine and of those whom I help. Absent from older servers. */
      activities: v.optional(v.object({
        /** Seats that are offered, then what is within the next two days. */
        waiting: v.array(signupBrief),
        /** Everything that is still to come, up to a hundred. */
        coming: v.number(),
      })),
      /** Absent from older servers: the three newest notices for me, pinned first; appointments that are to come, soonest first; messages of stations that were not read. */
      notices: v.optional(v.array(noticeBrief)),
      appointments: v.optional(v.array(appointmentBrief)),
      unreadThreads: v.optional(v.number()),
      unread: v.number(),
      /** The keys of the services, those that fit the person first. */
      fitting: v.array(v.string()),
    }),
  }),
  listMessages: endpoint({
    name: 'listMessages', method: 'GET', path: '/messages', access: 'signedIn', summary: 'My in-app messages, newest first',
    query: v.object({ after: cursor }),
    answer: v.object({ messages: v.array(message), next: v.nullable(v.string()), unread: v.number() }),
  }),
  readMessage: endpoint({ name: 'readMessage', method: 'PUT', path: '/messages/:id/read', access: 'signedIn', params: withId, summary: 'I have read it', answer: done }),
}
