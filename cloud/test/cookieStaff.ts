import { contract } from '@shared/contract/contract'
import { type StaffRole } from '@shared/domain/roles'
import { hashPassword } from '../security/password'
import { staff } from './people'
import { type Credential, type TestServer } from './testServer'

export const password = 'K7QM-2XBD-9RTV'
let hash: Promise<string> | undefined
let names = 0

/** A member of staff who can sign in at a PC. */
export const withPassword = async (server: TestServer, unitName: string, role: StaffRole) => {
  const member = await staff(server, unitName, role)
  const loginName = `pc-${(names += 1)}`
  await server.services.database.execute('UPDATE staff SET loginName = ?, passwordHash = ? WHERE id = ?', [loginName, await (hash ??= hashPassword(password)), member.staffId])
  return { ...member, loginName }
}

/** Signed in at a PC, as far as a password goes. */
export const atPc = async (server: TestServer, loginName: string): Promise<NonNullable<Credential> & { csrf: string }> => {
  const { body, headers } = await server.call(contract.staffSignIn, null, { body: { loginName, password } })
  return { cookie: (headers.get('set-cookie') ?? '').split(';')[0] ?? '', csrf: body.csrfToken }
}
