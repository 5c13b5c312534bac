export const contactSectionTitle = '怎么联系您'

/** Words of the short forms; what a service asks more precisely it says itself. */
export const needTexts = {
  whom: { label: '是谁需要', options: { self: '我自己', spouse: '爱人', parent: '父母', child: '孩子', other: '其他家人' } },
  need: { label: '简单说说情况', help: '请不要写部队番号、驻地和任务。' },
  since: { label: '有多久了', options: { weeks: '几个星期', months: '几个月', year: '一年左右', years: '好几年了' } },
  tried: { label: '找过哪里，试过什么办法' },
  needPapers: { label: '有关的材料', help: '能说明情况的都可以，没有就不用交。' },
} as const

export const contactTexts = {
  phone: { label: '手机号', help: '工作人员会打这个电话找您。' },
  contactTime: { label: '什么时候方便接电话', options: { any: '都可以', morning: '上午', afternoon: '下午' } },
} as const
