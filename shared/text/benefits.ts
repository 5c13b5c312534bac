import { type BenefitKind, type BenefitState, type BenefitTeller } from '@shared/domain/benefits'

export const benefitKindTexts: Record<BenefitKind, string> = {
  regular_pension: '定期抚恤金', disability_pension: '残疾抚恤金', living_allowance: '定期生活补助', medical: '医疗补助', self_employment_allowance: '自主就业一次性补助',
  hardship_aid: '困难帮扶资金', minimum_living: '最低生活保障', housing: '住房优待', other: '其他待遇',
}

export const benefitStateTexts: Record<BenefitState, string> = { has: '有', ended: '不再有了' }

export const benefitTellerTexts: Record<BenefitTeller, string> = { self: '本人说的', family: '家人说的', guardian: '监护人说的', paper: '看了本人带来的材料' }

export const benefitWords = {
  kind: '哪一项', state: '现在有没有', since: '从哪个月开始', sinceHelp: '写成 2019-07；不清楚的可以不填。', teller: '谁说的', words: '补充说明', toldText: '听说的，没有核对', told: (teller: string, day: string): string => `${teller}，${day}`,
} as const
