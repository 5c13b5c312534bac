/** Posts of employers who know the stations: no request, a list that anybody may read. */
export const openPostsTexts = {
  title: '正在招人的岗位',
  summary: '用人单位给退役军人留的岗位',
  saidAs: ['招聘', '招工', '岗位', '哪里招人', '招人', '用工', '招聘信息', '有啥岗位'],
} as const
