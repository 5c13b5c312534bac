import { type StaffRole } from '@shared/domain/roles'
import { type Clock } from '../database/clock'
import { type Transaction } from '../database/database'
import { newId } from '../database/id'
import { insert } from '../database/rows'
import { staffAssignmentTable, staffTable } from '../features/identity/entities'
import { raiseNetworkVersion } from '../features/network/network'
import { hashPassword } from '../security/password'

/** The password of every sample member of staff; it exists in databases with the demo mark alone. */
export const samplePassword = 'yangpu-demo'

interface SampleStaff {
  loginName: string
  name: string
  unitName: string
  role: StaffRole
}

/** Sample staff at three levels. Streets without any show how a request finds the unit above, and says so. */
export const sampleStaff: readonly SampleStaff[] = [
  { loginName: 'wangmin', name: '王敏', unitName: '五角场街道退役军人服务站', role: 'clerk' },
  { loginName: 'zhaolei', name: '赵磊', unitName: '五角场街道退役军人服务站', role: 'lead' },
  { loginName: 'chengang', name: '陈刚', unitName: '四平路街道退役军人服务站', role: 'lead' },
  { loginName: 'zhoujing', name: '周静', unitName: '杨浦区退役军人服务中心', role: 'lead' },
  { loginName: 'liuyang', name: '刘洋', unitName: '杨浦区退役军人事务局', role: 'reviewer' },
  { loginName: 'sunli', name: '孙莉', unitName: '杨浦区退役军人事务局', role: 'administrator' },
]

/** Sample veterans sign in with these codes, which the stand-in for WeChat knows; they fill in who they are themselves. */
export const sampleVeterans = [
  { code: 'sample:zhang', name: '张建国' },
  { code: 'sample:li', name: '李秀兰' },
] as const

export const hashSamplePassword = (): Promise<string> => hashPassword(samplePassword)

/** Adds the sample staff to a database that is just being made a demo. */
export const addSampleStaff = async (tx: Transaction, clock: Clock, passwordHash: string): Promise<void> => {
  const now = clock.now()
  for (const { loginName, name, unitName, role } of sampleStaff) {
    const staffId = newId(clock)
    const [unit] = await tx.query<{ id: string }>('SELECT id FROM unit WHERE name = ?', [unitName])
    if (!unit) throw new Error(`the shipped network has no unit ${unitName}`)
    await insert(tx, staffTable, { id: staffId, name, loginName, passwordHash, disabledAt: null, createdAt: now })
    await insert(tx, staffAssignmentTable, { id: newId(clock), staffId, unitId: unit.id, role, fromAt: now, untilAt: null })
  }
  await raiseNetworkVersion(tx)
}
