import { capacityTables } from '../capacity/entities'
import { activityTables } from '../features/activities/entities'
import { coverageTables } from '../features/coverage/entities'
import { doorTables } from '../features/door/entities'
import { employerTables } from '../features/employers/entities'
import { fileTable } from '../features/files/entities'
import { identityTables } from '../features/identity/entities'
import { offerTables } from '../features/offers/entities'
import { peopleTables } from '../features/people/entities'
import { networkTables } from '../features/network/entities'
import { postTables } from '../features/posts/entities'
import { recordTables } from '../features/record/entities'
import { requestTables } from '../features/requests/entities'
import { rosterTables } from '../features/roster/entities'
import { settingChangeTable } from '../features/services/entities'
import { signupTables } from '../features/signups/entities'
import { unitTables } from '../features/units/entities'
import { visitTables } from '../features/visits/entities'
import { timerTable } from '../jobs/entities'
import { idempotencyTable, rateLimitTable } from '../middleware/entities'
import { notificationTable } from '../notify/entities'
import { settingTable } from './settings'
import { type Table } from './table'

/** Every table there is. Entities, migrations and the check of the schema start from this list. */
export const allTables: readonly Table[] = [
  ...networkTables, ...unitTables, ...coverageTables, ...identityTables, ...peopleTables, ...recordTables, ...requestTables, fileTable, notificationTable, timerTable, idempotencyTable, rateLimitTable, settingTable, settingChangeTable, ...rosterTables, ...employerTables, ...offerTables, ...visitTables, ...capacityTables, ...activityTables, ...signupTables, ...doorTables, ...postTables,
]
