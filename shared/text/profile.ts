/** 我的资料. */
export const profileWords = {
  workplace: '单位或学校',
  workplaceHelp: '用来告诉您单位里有没有退役军人服务点，没有别的用处。写工作单位或学校就好，不要写部队。',
} as const
