import { type EmployerState, type Wage } from '@shared/domain/employers'

export const employerStateTexts: Record<EmployerState, string> = { active: '合作中', paused: '暂停', ended: '已结束' }

const number = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',')

/** 5,000–8,000 元/月; 面议. */
export const wageText = ({ from, to }: Wage): string => {
  if (from === null && to === null) return '工资面议'
  if (from !== null && to !== null) return from === to ? `${number(from)} 元/月` : `${number(from)}–${number(to)} 元/月`
  return from !== null ? `${number(from)} 元/月起` : `最高 ${number(to ?? 0)} 元/月`
}

export const outsideYangpu = '杨浦区外'
