import * as v from 'valibot'
import { handlerRoles } from '@shared/domain/roles'
import { endpoint } from '@shared/contract/endpoint'
import { signedLink, signedQuery } from '@shared/contract/files'
import { id, version, withId } from '@shared/contract/values'

/** One thing to copy into the national system. `isPart`: a piece of the row above it, as that form asks for it. */
const assistRow = v.object({ key: v.string(), label: v.string(), value: v.string(), isPart: v.boolean() })
export type AssistRow = v.InferOutput<typeof assistRow>

export const assistance = v.object({
  id,
  number: v.string(),
  version,
  title: v.string(),
  name: v.string(),
  sections: v.array(v.object({ title: v.string(), rows: v.array(assistRow) })),
  /** How many files the archive holds. */
  files: v.number(),
  /** Number, date and note under which the national system has it. */
  outside: v.nullable(v.object({ number: v.string(), date: v.string(), note: v.string() })),
  canRecordOutside: v.boolean(),
})
export type Assistance = v.InferOutput<typeof assistance>

const read = { method: 'GET', access: handlerRoles, params: withId } as const
/** The signature is the permission: a browser opens these without a header of ours. */
const follow = { method: 'GET', access: 'anyone', binary: true, params: withId, query: signedQuery, answer: v.unknown() } as const

/** 办理助手: what makes the double entry into the national system quick. Each look says what for in the log. */
export const assist = {
  assistRequest: endpoint({ ...read, name: 'assistRequest', path: '/staff/requests/:id/assist', summary: 'Every answer in the order of the form, to be copied one by one; the look is logged', answer: assistance }),
  linkPrint: endpoint({ ...read, name: 'linkPrint', path: '/staff/requests/:id/print-link', summary: 'A link to the printable form, for this session, for less than a minute', answer: signedLink }),
  readPrint: endpoint({ ...follow, name: 'readPrint', path: '/staff/requests/:id/print', summary: 'The application form as a page to print; says who printed it and when, and is logged' }),
  linkArchive: endpoint({ ...read, name: 'linkArchive', path: '/staff/requests/:id/archive-link', summary: 'A link to all papers as one ZIP, for this session, for less than a minute', answer: signedLink }),
  readArchive: endpoint({ ...follow, name: 'readArchive', path: '/staff/requests/:id/archive', summary: 'All papers and photos, well named, as one ZIP; logged once' }),
}
