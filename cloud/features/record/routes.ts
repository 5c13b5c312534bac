import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { addBenefit, addEmploymentEntry, prepareBenefit, prepareEntry } from './addEntry'
import { askDeletion, prepareAsking, takeBackDeletion } from './deletion/ask'
import { decideDeletion, presentDecided } from './deletion/decide'
import { listDeletions } from './deletion/list'
import { presentDeletion } from './deletion/present'
import { listDueContacts } from './dueContacts'
import { getEmployment, prepareEmployment, saveEmployment } from './employment'
import { linkRecordExport, readRecordExport } from './export/links'
import { findRecords } from './findRecords'
import { listLooks } from './looks'
import { openFor } from './opening'
import { getOwnRecord, readOwnPart, withdrawConsent } from './own'
import { allParts } from './parts/allParts'
import { presentRecord } from './presenter'
import { readPartFor, revealRecord } from './readPart'

export const recordRoutes: readonly Route[] = [
  query(contract.findRecords, findRecords),
  query(contract.openRecord, async (call) => presentRecord(call.services, await openFor(call, call.body.purpose, call.body.words), allParts)),
  query(contract.readRecordPart, (call) => readPartFor(call, call.query.purpose, call.params.part, call.query.after)),
  query(contract.revealRecord, revealRecord),
  query(contract.getEmployment, getEmployment),
  command(contract.saveEmployment, { prepare: prepareEmployment, run: saveEmployment, present: (call) => readPartFor(call, call.body.purpose, 'employment') }),
  command(contract.addEmploymentEntry, { prepare: prepareEntry, run: addEmploymentEntry, present: (call) => readPartFor(call, call.body.purpose, 'employment') }),
  command(contract.addBenefit, { prepare: prepareBenefit, run: addBenefit, present: (call) => readPartFor(call, call.body.purpose, 'benefits') }),
  query(contract.listDueContacts, listDueContacts),

  query(contract.getOwnRecord, getOwnRecord),
  query(contract.readOwnPart, readOwnPart),
  query(contract.listLooks, listLooks),
  command(contract.withdrawConsent, { run: withdrawConsent, present: async () => ({ done: true as const }) }),
  query(contract.linkRecordExport, linkRecordExport),
  query(contract.readRecordExport, readRecordExport),

  query(contract.getDeletion, presentDeletion),
  command(contract.askDeletion, { prepare: prepareAsking, run: askDeletion, present: presentDeletion }),
  command(contract.takeBackDeletion, { run: takeBackDeletion, present: presentDeletion }),
  query(contract.listDeletions, listDeletions),
  command(contract.decideDeletion, { prepare: ({ services }) => services.network.current(), run: decideDeletion, present: presentDecided }),
]
