import { type Me } from '@shared/contract/identity'
import { isHandlerRole } from '@shared/domain/roles'

type Assignment = NonNullable<Me['staff']>['assignments'][number]

const unitsOf = (me: Me | null, belongs: (assignment: Assignment) => boolean): Assignment['unit'][] => [...new Map((me?.staff?.assignments ?? []).filter(belongs).map(({ unit }) => [unit.id, unit])).values()]

/** The units whose people they receive. */
export const receivingUnits = (me: Me | null): Assignment['unit'][] => unitsOf(me, ({ role, unit }) => isHandlerRole(role) && unit.kind !== 'partner')

/** The units whose pattern they may look at. */
export const plannedUnits = (me: Me | null): Assignment['unit'][] => unitsOf(me, ({ role, unit }) => (isHandlerRole(role) || role === 'administrator') && unit.kind !== 'partner')
