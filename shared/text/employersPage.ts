/** Words of 用人单位 for the staff. */
export const employersWords = {
  title: '用人单位', short: '单位', add: '登记单位', search: '单位名称', street: '街道', allStreets: '全部街道', outside: '杨浦区外', none: '还没有登记用人单位', noneText: '走访或招聘会上认识的单位，登记在这里，岗位会给老兵看到。',
  notFound: '没有找到', showAll: '看全部', pickOne: '在左边选一个单位', more: '看更多', openPosts: (count: number): string => (count === 0 ? '没有开放的岗位' : `${count} 个开放的岗位`),
  lastVisit: (day: string | null): string => (day === null ? '还没有走访过' : `上次走访 ${day}`), keptBy: (unit: string): string => `由${unit}维护`, toList: '回到名单',
  facts: '单位', posts: '岗位', visits: '走访', edit: '修改单位', addPost: '登记岗位', addVisit: '记一次走访', noPosts: '还没有登记岗位', noVisits: '还没有走访记录',
  name: '单位名称', address: '地址', contactName: '联系人', contactPhone: '联系电话', contactHelp: '只给工作人员看，老兵看不到。', offered: '能提供的', offeredHelp: '例如：每年留两个岗位、愿意接待参观。', partner: '合作单位', noPartner: '不是合作单位', state: '状态',
  unknown: '没有写', onlyRead: '这个单位由别的站维护，这里只能看。', save: '保存', saving: '正在保存…', saved: '已保存',
  post: { title: '岗位名称', street: '工作的街道', noStreet: '杨浦区外或没有写', place: '工作地点', isOpenWage: '工资面议', wageFrom: '最低，元/月', wageTo: '最高，元/月', skills: '需要的技能', skillsHelp: '几个词，用顿号隔开，例如：叉车、电工。', limits: '其他条件', limitsHelp: '例如年龄、证书、班次，照单位说的写。', seats: '招几个人', openUntil: '开放到哪一天', isClosed: '已经招满或不招了', closed: '已关闭', open: '开放中', numberUnfit: '请只写数字' },
  editOf: (title: string): string => `修改岗位：${title}`, visitDay: '哪一天去的', outcome: '谈了什么、结果怎样', outcomeHelp: '写下后不能再改。', visitBy: (name: string | null, unit: string | null): string => [unit, name].filter(Boolean).join(' '),
} as const
