export const workSections = { workWish: '想找什么工作', skills: '您会些什么' } as const

export const workTexts = {
  workKinds: {
    label: '想做哪一类',
    options: { office: '办公室、文员', technical: '技术、维修', service: '商店、餐饮', property: '物业、保安', driving: '开车、物流', teaching: '教育、培训', any: '都可以' },
  },
  workHours: { label: '全天还是半天', options: { full: '全天', part: '半天或零活', either: '都可以' } },
  workPlace: { label: '想在哪里上班', options: { near: '离家近', yangpu: '杨浦区里', shanghai: '全上海都行' } },
  education: { label: '文化程度', options: { junior: '初中及以下', senior: '高中、中专', college: '大专', bachelor: '本科及以上' } },
  skills: { label: '特长和证书', help: '比如会开车、会电工、做过账。请不要写部队番号和岗位。' },
  wantsTraining: { label: '想不想参加培训', options: { yes: '想', no: '暂时不用' } },
} as const

export const wageWishText = {
  label: '想要的工资，每月', help: '说不准的可以不选。只用来把合适的岗位排在前面。',
  options: { from4000: '4000 元以上', from5000: '5000 元以上', from6000: '6000 元以上', from8000: '8000 元以上', from10000: '1 万元以上' },
} as const

/** How looking for work may end. */
export const workResults = { employed: '已经上班', referred: '推荐了岗位', training: '安排了培训', following: '登记好了，有合适的再联系' } as const
