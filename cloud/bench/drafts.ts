import { catalog } from '@shared/catalog/catalog'
import { privacyNotice } from '@shared/text/privacy'
import { type Database } from '../database/database'
import { newId } from '../database/id'
import { accountTable, personTable, representationTable, sessionTable } from '../features/identity/entities'
import { createNetwork } from '../features/network/network'
import { emptyRequest } from '../features/requests/emptyRequest'
import { requestTable } from '../features/requests/entities'
import { hashToken } from '../security/token'
import { type Vault } from '../security/vault'
import { sessionOf } from './clerks'
import { insertMany } from './insertMany'
import { somebody } from './people'

const clock = { now: () => Date.now() }

export interface SeededDraft {
  token: string
  tokenHash: string
  sessionId: string
  accountId: string
  personId: string
  draftId: string
}

type Unsigned = Pick<SeededDraft, 'accountId' | 'personId' | 'draftId' | 'token'>

/** People with an account and a record, each with a draft that is ready to submit. */
export const seedDrafts = async (database: Database, vault: Vault, amount: number): Promise<SeededDraft[]> => {
  const now = clock.now()
  const drafts = Array.from({ length: amount }, (_unused, index): Unsigned => ({ accountId: newId(clock), personId: newId(clock), draftId: newId(clock), token: `draft-token-of-the-benchmark-${index}` }))
  const sessions = drafts.map(({ token, accountId }) => sessionOf(token, { accountId }, now))
  await seedPeople(database, vault, drafts, now)
  await insertMany(database, requestTable, drafts.map((draft, index) => draftRow(vault, draft, index, now)))
  await insertMany(database, sessionTable, sessions)
  return drafts.map((draft, index) => ({ ...draft, tokenHash: hashToken(draft.token), sessionId: sessions[index]?.id ?? '' }))
}

const seedPeople = async (database: Database, vault: Vault, people: readonly Unsigned[], now: number): Promise<void> => {
  const { units } = await createNetwork(database, clock).current()
  const residence = JSON.stringify({ text: '', streetCode: units.find(({ kind }) => kind === 'street')?.code ?? null, unsure: false, outside: false })
  await insertMany(database, accountTable, people.map(({ accountId }) => ({
    id: accountId, openidIndex: accountId, openid: 'x', staffId: null, privacyVersion: privacyNotice.version, privacyAcceptedAt: now, disabledAt: null, createdAt: now,
  })))
  await insertMany(database, personTable, people.map(({ personId }, index) => ({
    id: personId, level: 'declared', name: vault.seal(somebody(index).name, personId), phone: vault.seal(somebody(index).phone, personId), phoneIndex: personId, idNumber: null, idNumberIndex: null,
    residence: vault.seal(residence, personId), registered: null, workplace: null, homeUnitId: null, erasedAt: null, mergedInto: null, version: 1, createdAt: now, updatedAt: now,
  })))
  await insertMany(database, representationTable, people.map(({ accountId, personId }) => ({
    id: newId(clock), accountId, personId, kind: 'self', relation: null, evidence: 'declared', selfKey: accountId, activeKey: `${accountId}:${personId}`, fromAt: 0, untilAt: null,
  })))
}

const draftRow = (vault: Vault, { draftId, personId, accountId }: Unsigned, index: number, now: number) => {
  const definition = catalog.find((entry) => entry.definition.key === 'consultation')?.definition
  if (!definition) throw new Error('the catalog has no consultation')
  const { name, phone } = somebody(index)
  const answers = JSON.stringify({ topic: 'other', question: '优待证丢了，怎么补办？需要带什么材料？', phone })
  return {
    ...emptyRequest, id: draftId, serviceKey: definition.key, formVersion: definition.version, stageKey: definition.stages[0].key, stageKind: definition.stages[0].kind, personId, accountId, actingAs: 'self' as const,
    draftKey: `${personId}:c`, queueAt: now, answers: vault.seal(answers, draftId), applicantName: vault.seal(name, draftId), applicantPhone: vault.seal(phone, draftId), createdAt: now, updatedAt: now,
  }
}
