export const wantedTimeTexts = {
  wantedDay: { label: '希望哪一天', help: '请选工作日。定下来的时间，会打电话和您说好。' },
  wantedHalf: { label: '上午还是下午', options: { morning: '上午', afternoon: '下午' } },
} as const
