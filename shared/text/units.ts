import { type UnitAction, type UnitChange, type UnitStatus } from '@shared/domain/unitChanges'

export const unitStatusTexts: Record<UnitStatus, string> = { open: '正常开放', suspended: '暂停', closed: '已关闭' }

export const unitChangeTexts: Record<UnitChange, string> = {
  added: '新增',
  described: '改了资料',
  opened: '恢复开放',
  suspended: '暂停',
  closed: '关闭',
  merged_into: '并入',
  took_over: '接收并入',
}

export const unitActionTexts: Record<UnitAction, string> = {
  describe: '修改资料',
  addBelow: '新增下级站点',
  open: '恢复开放',
  suspend: '暂停',
  close: '关闭',
  merge: '并入其他站点',
}
