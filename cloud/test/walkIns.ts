import { contract } from '@shared/contract/contract'
import { idCheckCharacter } from '@shared/domain/idNumber'
import { consentTexts } from '@shared/text/consents'
import { sampleIdNumber, unitCode } from './people'
import { type Credential, type Reply, type TestServer } from './testServer'

let running = 0

export const agreed = { version: consentTexts.version, agreed: true } as const

/** Made-up numbers with a right check digit: one to know, and as many as a test wants. */
export const otherIdNumber = `11010519480101003${idCheckCharacter('11010519480101003')}`
export const freshIdNumber = (): string => {
  const first17 = `31011019500101${String(++running).padStart(3, '0')}`
  return first17 + idCheckCharacter(first17)
}

/** A phone that nobody else of these tests has. */
export const freshPhone = (): string => `139${String(++running).padStart(8, '0')}`

export interface FiledWalkIn {
  id: string
  number: string
  /** Digits alone. */
  receiptCode: string
  phone: string
}

/** The everyday moves of tests about helpers and counters. */
export const atCounter = (server: () => TestServer) => {
  const call: TestServer['call'] = (...given) => server().call(...given)
  const place = async () => ({ text: '国定路600弄3号', streetCode: await unitCode(server(), '五角场街道') })

  const open = async (clerk: Credential, given: object = {}, key?: string): Promise<Reply> =>
    call(contract.openWalkIn, clerk, {
      body: { serviceKey: 'consultation', name: '王秀英', phone: freshPhone(), residence: await place(), registered: null, actingAs: 'self', consent: agreed, ...given }, key,
    })
  const fill = async (clerk: Credential, draft: { id: string; version: number; answers: object }, answers: object = { topic: 'other', question: '优待证丢了怎么办' }): Promise<number> =>
    (await call(contract.saveDraft, clerk, { params: { id: draft.id }, body: { version: draft.version, answers: { ...draft.answers, ...answers } } })).body.version
  const hand = (clerk: Credential, id: string, version: number, key?: string): Promise<Reply> => call(contract.submitWalkIn, clerk, { params: { id }, body: { version }, key })

  return {
    place, open, fill, hand,
    /** Filed at the counter from beginning to end. */
    filed: async (clerk: Credential, given: { phone?: string; name?: string; idNumber?: string } = {}): Promise<FiledWalkIn> => {
      const phone = given.phone ?? freshPhone()
      const { status, body: draft } = await open(clerk, { ...given, phone })
      if (status !== 200) throw new Error(JSON.stringify(draft))
      const { body } = await hand(clerk, draft.id, await fill(clerk, draft))
      return { id: draft.id, number: body.receipt.number, receiptCode: body.receiptCode.replace(/\D/g, ''), phone }
    },
    claim: (as: Credential, { number, receiptCode, phone }: Omit<FiledWalkIn, 'id'>, words: object = {}): Promise<Reply> =>
      call(contract.claimRequest, as, { body: { number, receiptCode, phone, ...words } }),
    /** Said who they are. */
    named: async (as: Credential, name: string, phone = freshPhone()): Promise<void> => {
      const { status, body } = await call(contract.saveProfile, as, { body: { name, phone, residence: await place(), registered: null } })
      if (status !== 200) throw new Error(JSON.stringify(body))
    },
    helps: async (as: Credential, name = '张德福', given: object = {}): Promise<Reply> =>
      call(contract.addPerson, as, { body: { name, phone: freshPhone(), residence: await place(), registered: null, relation: 'parent', consent: agreed, ...given } }),
    code: async (as: Credential): Promise<string> => (await call(contract.makeLinkCode, as)).body.code,
    check: (clerk: Credential, requestId: string, given: object = {}): Promise<Reply> =>
      call(contract.checkIdentity, clerk, { params: { id: requestId }, body: { idNumber: sampleIdNumber, keepsAccounts: true, ...given } }),
    reads: async (as: Credential, id: string): Promise<boolean> => (await call(contract.getRequest, as, { params: { id } })).status === 200,
    listed: async (as: Credential): Promise<{ id: string; personName: string | null }[]> => (await call(contract.listRequests, as)).body.requests,
  }
}
