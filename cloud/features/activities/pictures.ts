import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { type BinaryAnswer, type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { draftFileUrl, keepPublished, readPublished, storePublished, type Viewing } from '../files/published'
import { pictureUrlOf } from './presenter'
import { mayOrganiseFor, scopeOf } from './scope'

/** The address of a picture for whoever edits it. */
export const draftPictureUrl = (viewing: Viewing, pictureId: string | null): string | null =>
  pictureId === null ? null : draftFileUrl(viewing, 'picture', pictureId, pictureUrlOf(pictureId) ?? '')

/** 活动配图, drawn anew. It goes again after a day unless an activity uses it. */
export const uploadActivityPicture = async (call: Call<typeof contract.uploadActivityPicture>): Promise<{ id: string; url: string }> => {
  const { services, staff, body, upload, now } = call
  if (!mayOrganiseFor(scopeOf(staff), await services.network.current(), body.unitId)) throw new DomainError('forbidden')
  const id = await storePublished(services, await services.images.takePicture(upload.bytes), staff.id, now)
  return { id, url: draftPictureUrl(call, id) ?? '' }
}

/** Names a picture for an activity. Throws `invalid_input` for what is no such picture. */
export const keepPicture = async (tx: Transaction, pictureId: string | null, now: number): Promise<void> => {
  if (pictureId !== null && !(await keepPublished(tx, [pictureId], now))) throw new DomainError('invalid_input', { fields: { pictureId: { code: 'photo_missing' } } })
}

const isPublic = async ({ database }: Services, pictureId: string): Promise<boolean> =>
  (await database.query('SELECT id FROM activity WHERE pictureId = ? AND publishedAt IS NOT NULL LIMIT 1', [pictureId])).length > 0

/** The bytes of a picture of what is or was published, or behind a link. */
export const readActivityPicture = async ({ services, params, query, now }: Call<typeof contract.readActivityPicture>): Promise<BinaryAnswer> =>
  readPublished(services, { id: params.id, kind: 'picture', query, isPublic: await isPublic(services, params.id), now })
