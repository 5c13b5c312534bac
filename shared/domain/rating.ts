/** 好差评: 非常满意、满意、基本满意、不满意、非常不满意 (国办发〔2019〕51号). */
export const ratingLevels = ['5', '4', '3', '2', '1'] as const
export type RatingLevel = (typeof ratingLevels)[number]

/** The two lowest are never left alone: the lead of the unit calls back. */
export const needsCallback = (level: RatingLevel): boolean => level === '1' || level === '2'
