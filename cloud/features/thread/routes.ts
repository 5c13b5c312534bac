import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { networkOf } from '../network/network'
import { presentOwn } from '../requests/own'
import { markStaffThreadRead, markThreadRead } from './marks'
import { pollStaffThread, pollThread } from './poll'
import { readStaffThread, readThread } from './read'
import { reopenRequest } from './reopen'
import { listThreads } from './summary'
import { addReplyTemplate, changeReplyTemplate, listReplyTemplates, presentTemplate, removeReplyTemplate } from './templates'
import { uploadThreadFile } from './upload'
import { prepareAnswer, prepareWriting, presentOwnMessage, presentStaffMessage, writeMessage, writeStaffMessage } from './write'

export const threadRoutes: readonly Route[] = [
  query(contract.readThread, readThread),
  query(contract.pollThread, pollThread),
  query(contract.markThreadRead, markThreadRead),
  command(contract.writeMessage, { prepare: prepareWriting, run: writeMessage, present: presentOwnMessage }),
  query(contract.readStaffThread, readStaffThread),
  query(contract.pollStaffThread, pollStaffThread),
  query(contract.markStaffThreadRead, markStaffThreadRead),
  command(contract.writeStaffMessage, { prepare: prepareAnswer, run: writeStaffMessage, present: presentStaffMessage }),
  query(contract.uploadThreadFile, uploadThreadFile),
  query(contract.listThreads, listThreads),
  // Of the actions on a request the one that writes in its thread.
  command(contract.reopen, { prepare: networkOf, run: reopenRequest, present: presentOwn }),
  query(contract.listReplyTemplates, listReplyTemplates),
  command(contract.addReplyTemplate, { run: addReplyTemplate, present: presentTemplate }),
  command(contract.changeReplyTemplate, { run: changeReplyTemplate, present: presentTemplate }),
  command(contract.removeReplyTemplate, { run: removeReplyTemplate, present: async () => ({ done: true as const }) }),
]
