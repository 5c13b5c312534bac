import { type BookingObstacle, bookingObstacles } from '@shared/domain/appointments'
import { bookingObstacleTexts } from '@shared/text/appointments'
import { type ApiError } from '@/api/apiError'

const isObstacle = (code: unknown): code is BookingObstacle => (bookingObstacles as readonly unknown[]).includes(code)

/** Why a time was refused; null where something else went wrong. */
export const obstacleOf = ({ code, details }: ApiError): BookingObstacle | null => {
  const { obstacle } = details as { obstacle?: unknown }
  const told = typeof obstacle === 'object' && obstacle !== null ? (obstacle as { code?: unknown }).code : obstacle
  return code === 'booking_refused' && isObstacle(told) ? told : null
}

/** The refusal as a clerk says it. */
export const bookingRefusalText = (error: ApiError): string => {
  const obstacle = obstacleOf(error)
  return obstacle ? bookingObstacleTexts[obstacle] : error.text
}

/** When the free times near it begin. */
export const nearestOf = ({ details: { nearest } }: ApiError): readonly number[] => (Array.isArray(nearest) ? nearest.filter((time) => typeof time === 'number') : [])

/** Whether another time helps: then what is free was read too long ago. */
export const isTimeGone = (error: ApiError): boolean => {
  const obstacle = obstacleOf(error)
  return obstacle !== null && obstacle !== 'too_many' && obstacle !== 'profile_missing' && obstacle !== 'not_own_station'
}
