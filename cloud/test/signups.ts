import { contract } from '@shared/contract/contract'
import { consentTexts } from '@shared/text/consents'
import { unitCode, veteran } from './people'
import { type Credential, type Reply, type TestServer } from './testServer'

let people = 0

/** Of people who were agreed to be signed up by somebody else. */
export const agreedToSignup = { version: consentTexts.version, agreed: true } as const

/** The everyday moves of tests about sign-ups. */
export const onSignups = (server: () => TestServer) => {
  const call: TestServer['call'] = (...given) => server().call(...given)
  type Step = typeof contract.cancelSignup | typeof contract.acceptSeat | typeof contract.declineSeat
  const step = (endpoint: Step) => (as: Credential, id: string): Promise<Reply> => call(endpoint, as, { params: { id }, body: {} })
  return {
    /** A veteran whom nobody knows yet. */
    somebody: (street?: string) => veteran(server(), `signing-${++people}`, street),
    cancel: step(contract.cancelSignup), accept: step(contract.acceptSeat), decline: step(contract.declineSeat),
    get: async (as: Credential, id: string) => (await call(contract.getSignup, as, { params: { id } })).body.signup,
    list: async (as: Credential, tab = 'coming', after?: string) => (await call(contract.listMySignups, as, { query: { tab, ...(after ? { after } : {}) } })).body,
    /** The titles of their messages, newest first. */
    titles: async (as: Credential): Promise<string[]> => (await call(contract.listMessages, as)).body.messages.map(({ title }: { title: string }) => title),
    /** What stood in the way: the obstacle, the fields, or the code; or `ok`. */
    why: async (reply: Promise<Reply>) => {
      const { body } = await reply
      return body.error ? (body.error.details.obstacle ?? body.error.details.fields ?? body.error.code) : 'ok'
    },
    /** Somebody whom they help from now on. */
    helped: async (as: Credential, relation = 'parent'): Promise<string> => (await call(contract.addPerson, as, {
      body: { name: '王秀英', phone: '13912345678', residence: { text: '', streetCode: await unitCode(server(), '五角场街道') }, registered: null, relation, consent: agreedToSignup },
    })).body.id,
  }
}
