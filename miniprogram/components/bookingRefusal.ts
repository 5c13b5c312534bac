import { type BookingObstacle, bookingObstacles } from '@shared/domain/appointments'
import { bookingRefusalTexts } from '@shared/text/appointmentsPage'
import { type ApiError } from '@/api/apiError'
import { type Slot } from './SlotTimes'

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
  return obstacle ? bookingRefusalTexts[obstacle] : error.text
}

/** The times near it that are free. */
export const nearestOf = ({ details }: ApiError): readonly Slot[] => (Array.isArray(details.nearest) ? (details.nearest as readonly Slot[]) : [])

/** Whether another time helps: then what is free was read too long ago. */
export const isTimeGone = (error: ApiError): boolean => {
  const obstacle = obstacleOf(error)
  return obstacle !== null && obstacle !== 'too_many' && obstacle !== 'profile_missing'
}
