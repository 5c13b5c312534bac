import { type ServiceBrief } from '@shared/contract/services'
import { open } from './navigation'
import { type Route } from './routes'

/** The pages of directories by the name that a brief opens; one that is not here yet is left out of every list. */
const directoryPages: Readonly<Partial<Record<NonNullable<ServiceBrief['opens']>, Route>>> = { offers: 'offers', posts: 'posts', activities: 'activities' }

/** Whether this client has a page for it. */
export const canOpen = ({ opens }: Pick<ServiceBrief, 'opens'>): boolean => opens === undefined || directoryPages[opens] !== undefined

/** A service begins with what it is and whether one can; a directory is its own page. */
export const openService = ({ key, opens }: Pick<ServiceBrief, 'key' | 'opens'>): Promise<void> => {
  const page = opens && directoryPages[opens]
  return page ? open(page) : open('intro', { serviceKey: key })
}
