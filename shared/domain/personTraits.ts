/**
 * What is known of a person and makes some services fit better than others. Known from what they told us themselves (their forms, their
 * record) or from the ID number that was checked; it only decides what is shown first, never who is entitled.
 */
export const personTraits = [
  /** 80 and older. */
  'aged',
  /** 60 and older. */
  'elderly',
  'unemployed',
  /** Nothing of 建档立卡 is known yet. */
  'notEnrolled',
  /** Enrolled, and no 优待证 was asked for yet. */
  'withoutCard',
  'cardHolder',
  'disabledSoldier',
  /** 三属. */
  'bereaved',
  'servingFamily',
  'newlyDischarged',
  'inHardship',
  'hasSchoolChild',
] as const
export type PersonTrait = (typeof personTraits)[number]
