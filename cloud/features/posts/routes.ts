import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { networkOf } from '../network/network'
import { addInterestStep, prepareStep } from './addStep'
import { answerAsk, askToLoosen, listAsks, prepareAsk, presentAsk } from './asks'
import { listFairPosts, presentFair, setFairPosts } from './fair'
import { linkInterestExport, readInterestExport } from './exportInterests'
import { listFittingPosts } from './fitting'
import { importPosts } from './importPosts'
import { listEmployerInterests } from './keeper'
import { listOwnInterests, prepareInterest, presentOne, showInterest, withdrawInterest } from './own'
import { listInterests, openInterest } from './staff'
import { readPostTemplate } from './template'

export const postRoutes: readonly Route[] = [
  query(contract.readPostTemplate, readPostTemplate),
  query(contract.importPosts, importPosts),
  query(contract.listFittingPosts, listFittingPosts),
  command(contract.showInterest, { prepare: prepareInterest, run: showInterest, present: presentOne }),
  command(contract.withdrawInterest, { run: withdrawInterest, present: presentOne }),
  command(contract.setFairPosts, { prepare: networkOf, run: setFairPosts, present: presentFair }),
  query(contract.listFairPosts, listFairPosts),
  query(contract.listOwnInterests, listOwnInterests),
  query(contract.listInterests, listInterests),
  query(contract.openInterest, (call) => openInterest(call, call.params.id)),
  command(contract.addInterestStep, { prepare: prepareStep, run: addInterestStep, present: openInterest }),
  query(contract.listEmployerInterests, listEmployerInterests),
  query(contract.linkInterestExport, linkInterestExport),
  query(contract.readInterestExport, readInterestExport),
  command(contract.askToLoosen, { prepare: prepareAsk, run: askToLoosen, present: presentAsk }),
  command(contract.answerAsk, { prepare: networkOf, run: answerAsk, present: presentAsk }),
  query(contract.listAsks, listAsks),
]
