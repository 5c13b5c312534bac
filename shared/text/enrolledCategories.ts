import { type EnrolledCategory } from '@shared/domain/enrolledCategories'

/** The categories of 建档立卡, as the form offers them and as an audience is chosen by them. */
export const enrolledCategoryTexts = {
  officer: '军队转业干部', soldier: '退役士兵', retired: '离退休干部和退休士官', civilStaff: '无军籍职工', demobilised: '复员军人', redArmy: '红军老战士',
  disabledSoldier: '残疾军人', disabledMilitia: '伤残民兵民工', martyr: '烈士遗属', dutyDeath: '因公牺牲军人遗属', illnessDeath: '病故军人遗属', servingFamily: '现役军人家属',
} as const satisfies Record<EnrolledCategory, string>
