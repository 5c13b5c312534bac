import { contract } from '@shared/contract/contract'
import { consentTexts } from '@shared/text/consents'
import { newId } from '../database/id'
import { insert } from '../database/rows'
import { activityTable } from '../features/activities/entities'
import { type ActivityState } from '@shared/domain/activities'
import { type Credential, type TestServer } from './testServer'

const employer = { name: '示例物业公司', streetCode: null, address: null, contactName: null, contactPhone: null, offered: '', partnerUnitId: null, state: 'active' }
const post = { title: '保安队长', streetCode: null, place: '', wageFrom: 5000, wageTo: 8000, skills: [], limits: '', seats: 2, openUntil: '2099-01-01', isClosed: false }

/** An employer with posts that are open; gives the ids, the posts in the order given. */
export const openPostsOf = async ({ call }: TestServer, as: Credential, name: string, posts: readonly object[]): Promise<{ employerId: string; postIds: string[] }> => {
  const { body } = await call(contract.addEmployer, as, { body: { ...employer, name } })
  const employerId: string = body.employer.id
  const postIds: string[] = []
  for (const one of posts) postIds.push((await call(contract.addPost, as, { params: { id: employerId }, body: { ...post, ...one } })).body.posts[0].id)
  return { employerId, postIds }
}

export const agreed = { version: consentTexts.version, agreed: true }

/** Somebody would like a post; gives the answer, whatever it is. */
export const likes = ({ call }: TestServer, as: Credential, personId: string, postId: string, body: object = { consent: agreed }, key?: string) =>
  call(contract.showInterest, as, { params: { id: postId }, body: { personId, ...body }, key })

/** A job fair of that unit, as the database has it. */
export const aFair = async ({ services: { database, clock } }: TestServer, unitId: string, state: ActivityState = 'published'): Promise<string> => {
  const [id, now] = [newId(clock), clock.now()]
  await insert(database, activityTable, {
    id, organiserUnitId: unitId, kind: 'job_fair', mode: null, title: '示例招聘会', summary: '', body: '', partner: '', contact: '', audience: '{}', signupScope: 'whole', signupFrom: now, signupUntil: now + 1, places: 10, form: '[]', needsAdmission: 0, usesEntitlement: 0,
    pictureId: null, state, startsAt: now + 1000, endsAt: now + 24 * 60 * 60_000, publishedAt: now, byStaffId: id, version: 1, createdAt: now, updatedAt: now,
  })
  return id
}
