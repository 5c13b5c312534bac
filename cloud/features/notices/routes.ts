import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { networkOf } from '../network/network'
import { confirmNotice, markNoticeRead, presentReceipt } from './confirm'
import { countNoticeAudience } from './countAudience'
import { readNoticeFile, uploadNoticeFile } from './files'
import { getNotice, listNotices } from './forMe'
import { returnNotice, submitNotice, takeBackNotice } from './handIn'
import { createNotice, discardNotice, reviseNotice, saveNotice } from './keep'
import { listKeptNotices, presentKept, previewNotice } from './kept'
import { addLetterPlace, listLetterPlaces, markLetterPlace, presentPlace } from './places'
import { linkNoticePoster, readNoticePoster } from './posterLink'
import { listNoticeReceipts } from './receipts'
import { pinNotice, releaseNotice, withdrawNotice } from './release'

/** Every change answers with the notice as it is now. */
const steps = { prepare: networkOf, present: presentKept }

export const noticeRoutes: readonly Route[] = [
  query(contract.listNotices, listNotices),
  query(contract.getNotice, getNotice),
  query(contract.markNoticeRead, markNoticeRead),
  command(contract.confirmNotice, { prepare: networkOf, run: confirmNotice, present: presentReceipt }),
  query(contract.readNoticeFile, readNoticeFile),
  query(contract.listKeptNotices, listKeptNotices),
  query(contract.getKeptNotice, (call) => presentKept(call, call.params.id)),
  query(contract.previewNotice, previewNotice),
  query(contract.countNoticeAudience, countNoticeAudience),
  command(contract.createNotice, { ...steps, run: createNotice }),
  command(contract.saveNotice, { ...steps, run: saveNotice }),
  command(contract.discardNotice, { prepare: networkOf, run: discardNotice, present: async () => ({ done: true as const }) }),
  query(contract.uploadNoticeFile, uploadNoticeFile),
  command(contract.submitNotice, { ...steps, run: submitNotice }),
  command(contract.takeBackNotice, { ...steps, run: takeBackNotice }),
  command(contract.returnNotice, { ...steps, run: returnNotice }),
  command(contract.releaseNotice, { ...steps, run: releaseNotice }),
  command(contract.pinNotice, { ...steps, run: pinNotice }),
  command(contract.withdrawNotice, { ...steps, run: withdrawNotice }),
  command(contract.reviseNotice, { ...steps, run: reviseNotice }),
  query(contract.listNoticeReceipts, listNoticeReceipts),
  query(contract.linkNoticePoster, linkNoticePoster),
  query(contract.readNoticePoster, readNoticePoster),
  query(contract.listLetterPlaces, listLetterPlaces),
  command(contract.addLetterPlace, { prepare: networkOf, run: addLetterPlace, present: presentPlace }),
  command(contract.markLetterPlace, { prepare: networkOf, run: markLetterPlace, present: presentPlace }),
]
