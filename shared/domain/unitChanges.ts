/** 正常开放 / 暂停 / 关闭: where a unit does not receive people, its work falls to the one above. */
export const unitStatuses = ['open', 'suspended', 'closed'] as const
export type UnitStatus = (typeof unitStatuses)[number]

/** What can happen to a unit; the log of it keeps these codes. */
export const unitChanges = ['added', 'described', 'opened', 'suspended', 'closed', 'merged_into', 'took_over'] as const
export type UnitChange = (typeof unitChanges)[number]

/** What an administrator can do with a unit. Buttons and the check of the server go by these. */
export const unitActions = ['describe', 'addBelow', 'open', 'suspend', 'close', 'merge'] as const
export type UnitAction = (typeof unitActions)[number]
