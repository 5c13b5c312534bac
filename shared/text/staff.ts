import { type PersonAction } from '@shared/domain/personActions'
import { type StaffChange } from '@shared/domain/staffChanges'

export const staffStateTexts = { active: '在岗', on_leave: '请假中', deactivated: '已停用' } as const

/** What was done to somebody's record, as the log tells it. */
export const staffChangeTexts: Record<StaffChange, string> = {
  invited: '发出邀请',
  invitation_renewed: '重发邀请码',
  bound: '绑定了微信',
  password_renewed: '重设登录密码',
  second_factor_set: '设好了动态码',
  second_factor_reset: '重置动态码',
  assigned: '安排岗位',
  assignment_ended: '结束岗位',
  leave_recorded: '登记请假',
  leave_ended: '结束请假',
  deactivated: '停用账号',
  reactivated: '恢复账号',
}

export const personActionTexts: Record<PersonAction, string> = {
  assign: '加岗位',
  endAssignment: '结束岗位',
  leave: '登记请假',
  invite: '重发邀请码',
  renewPassword: '重设密码',
  resetSecondFactor: '重置动态码',
  deactivate: '停用',
  reactivate: '恢复',
}
