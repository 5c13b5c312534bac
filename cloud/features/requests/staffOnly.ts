import { allEditions } from '../services/effective'
import { type StoredRequest } from './entities'

/** The services that only the staff begin (送喜报): nothing of them is ever seen on the side of the people, whoever they are for. */
const staffOnlyKeys: readonly string[] = [...new Set(allEditions.filter(({ definition }) => definition.begun === 'byStaff').map(({ definition }) => definition.key))]

export const isStaffOnly = ({ serviceKey }: Pick<StoredRequest, 'serviceKey'>): boolean => staffOnlyKeys.includes(serviceKey)

/** Of a joined request: not one of those. */
export const notStaffOnly = (alias: string): string => `${alias}.serviceKey NOT IN (${staffOnlyKeys.map((key) => `'${key}'`).join(', ') || "''"})`

/** What an account may see of the requests of its persons, as a condition: what the staff are still writing down at a counter is nobody's list yet. */
export const seenByApplicant = `(status <> 'draft' OR filedByStaffId IS NULL) AND serviceKey NOT IN (${staffOnlyKeys.map((key) => `'${key}'`).join(', ') || "''"})`
