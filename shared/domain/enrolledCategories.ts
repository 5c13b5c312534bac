/** The twelve categories of 建档立卡 (优抚对象): codes of the enrolment form, and of whom a notice is for. */
export const enrolledCategories = [
  'officer', 'soldier', 'retired', 'civilStaff', 'demobilised', 'redArmy', 'disabledSoldier', 'disabledMilitia', 'martyr', 'dutyDeath', 'illnessDeath', 'servingFamily',
] as const
export type EnrolledCategory = (typeof enrolledCategories)[number]
