/** Kinds of organisation units, from the top of the tree to its leaves. */
export const unitKinds = ['bureau', 'district', 'street', 'community', 'partner', 'retired_officers_home'] as const
export type UnitKind = (typeof unitKinds)[number]

/** What a member of staff is allowed to be in a unit. */
export const staffRoles = ['clerk', 'lead', 'reviewer', 'editor', 'administrator', 'partner'] as const
export type StaffRole = (typeof staffRoles)[number]

/** The roles that handle requests. Everybody else on the staff only reads or manages other things. */
export const handlerRoles = ['clerk', 'lead', 'reviewer'] as const satisfies readonly StaffRole[]
export type HandlerRole = (typeof handlerRoles)[number]

export const isHandlerRole = (role: StaffRole): role is HandlerRole => (handlerRoles as readonly StaffRole[]).includes(role)

/** The roles that write down requests for people who come to them: whoever handles requests, and the people of a partner point, who handle none. */
export const counterRoles = [...handlerRoles, 'partner'] as const satisfies readonly StaffRole[]

/** Whether a unit of that kind is a counter for somebody in that role: a partner files at a partner point alone. */
export const isAtCounter = (role: StaffRole, unitKind: UnitKind): boolean => isHandlerRole(role) || (role === 'partner' && unitKind === 'partner')
