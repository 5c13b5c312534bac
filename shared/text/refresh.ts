/** When something that is shown could not be read again. */
export const refreshWords = {
  failed: '没能刷新，请过一会儿再试',
  stale: '没能刷新，现在看到的是刚才的内容。',
  again: '重试',
} as const
