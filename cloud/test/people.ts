import { scryptSync } from 'node:crypto'
import { contract } from '@shared/contract/contract'
import { portraitPromises } from '@shared/domain/photoCheck'
import { type StaffRole } from '@shared/domain/roles'
import { privacyNotice } from '@shared/text/privacy'
import { newId } from '../database/id'
import { insert } from '../database/rows'
import { staffAssignmentTable, staffTable } from '../features/identity/entities'
import { openSession } from '../features/identity/sessions'
import { raiseNetworkVersion } from '../features/network/network'
import { portraitPhoto } from './portraits'
import { type Credential, type TestServer } from './testServer'

/** A made-up number with a right check digit. */
export const sampleIdNumber = '11010519491231002X'
export const samplePhone = '13812345678'

/** Signed in, nothing said about themselves yet. */
export const newcomer = async ({ call }: TestServer, name: string): Promise<{ token: string }> => {
  const { body } = await call(contract.signIn, null, { body: { code: `sample:${name}`, privacyVersion: privacyNotice.version } })
  return { token: body.token }
}

/** The public code of a unit by the beginning of its name. */
export const unitCode = async (server: TestServer, name: string): Promise<string> => {
  const { units } = await server.services.network.current()
  const unit = units.find((one) => one.name.startsWith(name) || one.shortName === name)
  if (!unit) throw new Error(`no unit ${name}`)
  return unit.code
}

/** A veteran who said who they are and lives in that street. */
export const veteran = async (server: TestServer, name: string, street = '五角场街道'): Promise<{ token: string }> => {
  const as = await newcomer(server, name)
  const residence = { text: '国定路600弄3号', streetCode: await unitCode(server, street) }
  await server.call(contract.saveProfile, as, { body: { name: '张建国', phone: samplePhone, residence, registered: null } })
  return as
}

/** A member of staff with a session, as the mini-program has it. */
export const staff = async (server: TestServer, unitName: string, role: StaffRole): Promise<{ token: string; staffId: string; unitId: string }> => {
  const { services } = server
  const { database, clock } = services
  const { units } = await services.network.current()
  const unit = units.find((one) => one.name.startsWith(unitName))
  if (!unit) throw new Error(`no unit ${unitName}`)
  const staffId = newId(clock)
  await insert(database, staffTable, { id: staffId, name: '测试员', loginName: null, passwordHash: null, disabledAt: null, createdAt: clock.now() })
  await insert(database, staffAssignmentTable, { id: newId(clock), staffId, unitId: unit.id, role, fromAt: 0, untilAt: null })
  await raiseNetworkVersion(database)
  const { token, sessionId } = await openSession(database, services, { kind: 'wechat', accountId: null, staffId, device: 'test' })
  // As if they had given their second factor, where one is asked for.
  await database.execute("UPDATE session SET level = 'full' WHERE id = ?", [sessionId])
  return { token, staffId, unitId: unit.id }
}

/** Somebody of the staff who is that in another unit as well. */
export const alsoAt = async ({ services: { database, clock, network } }: TestServer, { staffId }: { staffId: string }, unitName: string, role: StaffRole): Promise<string> => {
  const unit = (await network.current()).units.find((one) => one.name.startsWith(unitName))
  if (!unit) throw new Error(`no unit ${unitName}`)
  await insert(database, staffAssignmentTable, { id: newId(clock), staffId, unitId: unit.id, role, fromAt: 0, untilAt: null })
  await raiseNetworkVersion(database)
  return unit.id
}

/** A certificate photo with which nothing is wrong. */
export const photo = (): Promise<Buffer> => portraitPhoto({ width: 352, height: 440 })

/** A draft with these answers, saved; ready to submit. */
export const draftOf = async ({ call }: TestServer, as: Credential, serviceKey: string, answers: object): Promise<{ id: string; version: number }> => {
  const { body: draft } = await call(contract.openDraft, as, { body: { serviceKey } })
  const { body: saved } = await call(contract.saveDraft, as, { params: { id: draft.id }, body: { version: draft.version, answers: { ...draft.answers, ...answers } } })
  return { id: draft.id, version: saved.version }
}

/** A page of a paper; a PDF is kept as it is, which costs a test nothing. */
export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF')

/** Puts as many pages into a field of a draft or request, and gives their ids. */
export const uploaded = async ({ call }: TestServer, as: Credential, requestId: string, field: string, pages = 1): Promise<string[]> => {
  const ids: string[] = []
  for (let page = 0; page < pages; page += 1) {
    const file = field === 'photo' || /signature$/i.test(field) ? await photo() : pdf
    const { status, body } = await call(contract.uploadFile, as, { body: { requestId, field }, file })
    if (status !== 200) throw new Error(`${field}: ${JSON.stringify(body)}`)
    // A certificate photo counts only once the person approved it.
    if (field === 'photo') await call(contract.approvePhoto, as, { params: { id: body.id }, body: { promises: portraitPromises } })
    ids.push(body.id)
  }
  return ids
}

/** A certificate photo that was measured and approved: its id. */
export const approvedPhoto = async (server: TestServer, as: Credential, requestId: string): Promise<string> => (await uploaded(server, as, requestId, 'photo'))[0] as string

/** Everything that a veteran with all papers answers; the record has filled in the name, the phone and the residence. */
export const certificateAnswersIn = async (server: TestServer, as: Credential, draftId: string) => {
  const pages = (field: string, count: number) => uploaded(server, as, draftId, field, count)
  return {
    cardType: 'veteran', veteranCategories: ['soldier'], idNumber: sampleIdNumber, sex: 'female', ethnicity: 'HA', filedBy: 'self', basis: 'residence',
    registered: { text: '国定路600弄3号', streetCode: await unitCode(server, '五角场街道') }, bank: 'icbc', homeVisitGrounds: ['none'], photo: (await pages('photo', 1))[0],
    idCard: await pages('idCard', 2), household: await pages('household', 2), discharge: 'have', dischargePaper: await pages('dischargePaper', 1),
    circumstances: ['none'], truthful: true, signature: (await pages('signature', 1))[0],
  }
}

export const certificateAnswers = async (server: TestServer, as: Credential): Promise<object> =>
  certificateAnswersIn(server, as, (await server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })).body.id)

const submitted = async (server: TestServer, as: Credential, draft: { id: string; version: number }): Promise<string> => {
  const { status, body } = await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return draft.id
}

export const submittedConsultation = async (server: TestServer, as: Credential): Promise<string> =>
  submitted(server, as, await draftOf(server, as, 'consultation', { topic: 'other', question: '优待证丢了怎么办' }))

export const submittedCertificate = async (server: TestServer, as: Credential): Promise<string> =>
  submitted(server, as, await draftOf(server, as, 'certificate', await certificateAnswers(server, as)))

/** The password of everybody whom `staffAtPc` makes. Hashes keep their costs: this one is cheap, so that tests can try it often. */
const staffPassword = 'K7QM-2XBD-9RTV'
const cheap = { N: 1024, r: 8, p: 1 }
const salt = Buffer.alloc(16, 1)
const passwordHash = ['scrypt', ...Object.values(cheap), salt.toString('base64url'), scryptSync(staffPassword, salt, 32, cheap).toString('base64url')].join('$')

/** A member of staff with a name to sign in with at a PC. */
export const staffAtPc = async (server: TestServer, loginName: string, unitName: string, role: StaffRole): Promise<{ loginName: string; password: string; staffId: string }> => {
  const { staffId } = await staff(server, unitName, role)
  await server.services.database.execute('UPDATE staff SET loginName = ?, passwordHash = ? WHERE id = ?', [loginName, passwordHash, staffId])
  return { loginName, password: staffPassword, staffId }
}

/** Signed in at a PC with that name: the cookie, and the word that goes with it. Without a unit, somebody who is there already. */
export const signedInAtPc = async (server: TestServer, loginName: string, unitName?: string, role: StaffRole = 'clerk'): Promise<{ cookie: string; csrf: string; staffId: string }> => {
  if (unitName) await staffAtPc(server, loginName, unitName, role)
  const { headers, body } = await server.call(contract.staffSignIn, null, { body: { loginName, password: staffPassword } })
  return { cookie: (headers.get('set-cookie') ?? '').split(';')[0] as string, csrf: body.csrfToken, staffId: body.staff.id }
}
