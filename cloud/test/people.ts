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
  const { token } = await openSession(database, services, { kind: 'wechat', accountId: null, staffId, device: 'test' })
  return { token, staffId, unitId: unit.id }
}

/** A certificate photo with which nothing is wrong. */
export const photo = (): Promise<Buffer> => portraitPhoto({ width: 352, height: 440 })

/** A draft with these answers, saved; ready to submit. */
export const draftOf = async ({ call }: TestServer, as: Credential, serviceKey: string, answers: object): Promise<{ id: string; version: number }> => {
  const { body: draft } = await call(contract.openDraft, as, { body: { serviceKey } })
  const { body: saved } = await call(contract.saveDraft, as, { params: { id: draft.id }, body: { version: draft.version, answers: { ...draft.answers, ...answers } } })
  return { id: draft.id, version: saved.version }
}

/** A certificate photo that was measured and approved: its id. */
export const approvedPhoto = async ({ call }: TestServer, as: Credential, requestId: string): Promise<string> => {
  const { body: file } = await call(contract.uploadFile, as, { body: { requestId, field: 'photo' }, file: await photo() })
  await call(contract.approvePhoto, as, { params: { id: file.id }, body: { promises: portraitPromises } })
  return file.id
}

export const certificateAnswers = async (server: TestServer, as: Credential): Promise<object> => {
  const { body: draft } = await server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })
  return { idNumber: sampleIdNumber, cardType: 'veteran', basis: 'residence', photo: await approvedPhoto(server, as, draft.id), truthful: true }
}

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
