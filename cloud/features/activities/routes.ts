import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { networkOf } from '../network/network'
import { cancelActivity } from './cancel'
import { changeActivity } from './change'
import { countAudience } from './countAudience'
import { listActivityDays } from './days'
import { createActivity, publishActivity, saveActivity } from './keep'
import { listKeptActivities, presentKept } from './kept'
import { listActivities } from './list'
import { readActivityPicture, uploadActivityPicture } from './pictures'
import { getActivity, previewActivity } from './whole'

/** Every change answers with the activity as it is now. */
const steps = { prepare: networkOf, present: presentKept }

export const activityRoutes: readonly Route[] = [
  query(contract.listActivities, listActivities),
  query(contract.listActivityDays, listActivityDays),
  query(contract.getActivity, getActivity),
  query(contract.readActivityPicture, readActivityPicture),
  query(contract.listKeptActivities, listKeptActivities),
  query(contract.getKeptActivity, (call) => presentKept(call, call.params.id)),
  query(contract.previewActivity, previewActivity),
  query(contract.countAudience, countAudience),
  query(contract.uploadActivityPicture, uploadActivityPicture),
  command(contract.createActivity, { ...steps, run: createActivity }),
  command(contract.saveActivity, { ...steps, run: saveActivity }),
  command(contract.publishActivity, { ...steps, run: publishActivity }),
  command(contract.changeActivity, { ...steps, run: changeActivity }),
  command(contract.cancelActivity, { ...steps, run: cancelActivity }),
]
