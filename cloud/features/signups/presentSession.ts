import { type ActivitySession } from '@shared/contract/activities'
import { type ActivitySessionRow } from '../activities/entities'

export const presentSession = ({ id, startsAt, endsAt, place, address, latitude, longitude, link, isCancelled }: ActivitySessionRow): ActivitySession => ({
  id, startsAt, endsAt, place, address, position: latitude === null || longitude === null ? null : { latitude, longitude }, link, isCancelled: isCancelled === 1, seats: null,
})
