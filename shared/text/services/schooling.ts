import { type schooling } from '@shared/catalog/services/schooling'
import { type ServiceTexts } from '@shared/catalog/types'
import { consentTexts } from '@shared/text/consents'
import { hotline } from '@shared/text/labels'
import { declarationTexts, homeTexts, identityTexts, personSections } from '@shared/text/parts/person'

const kinds = { serving: '现役军人的子女', martyr: '烈士子女', dutyDeath: '因公牺牲军人的子女', illnessDeath: '病故军人的子女', disabled: '残疾军人的子女' } as const

export const schoolingTexts: ServiceTexts<typeof schooling> = {
  title: '军人子女教育优待',
  summary: '孩子入园、上学、转学、升学的优待',
  saidAs: ['孩子上学', '小孩读书', '孙子上学', '入学', '转学', '上幼儿园', '中考加分', '高考加分', '升学', '择校', '小囡读书', '孩子要上小学', '学费', '助学'],
  outcome: '区里把结果告诉您',
  check: {
    questions: {
      category: { label: '孩子属于哪一类', options: { ...kinds, other: '都不是' } },
      inYangpu: { label: '孩子在杨浦上学，或者户口、住处在杨浦吗', options: { yes: '是', no: '不是' } },
    },
    outcomes: {
      notEntitled: { title: '这项不适合您', text: '教育优待给现役军人、烈士、因公牺牲和病故军人、残疾军人的子女。拿不准的，可以先问服务站。' },
      outside: { title: '请在当地办', text: `请找孩子上学的地方或者户口所在地的退役军人服务中心，或者拨打 ${hotline}。` },
      entitled: { title: '您可以申请', text: '能享受哪一种优待，由区里会同教育部门按当年的办法确认。' },
    },
    decides: '区退役军人服务中心核实，教育部门按当年的招生办法安排。',
  },
  stages: { decision: { title: '区里核实，告诉您结果' } },
  sections: { child: '孩子的情况', wish: '想办什么', guardian: '监护人同意', ...personSections, papers: '材料' },
  fields: {
    category: { label: '孩子属于哪一类', options: kinds },
    childName: { label: '孩子的姓名' },
    childBirth: { label: '孩子的出生日期', help: '不满 14 周岁的，下面要请监护人同意。' },
    level: { label: '读哪一段', options: { kindergarten: '幼儿园', primary: '小学', junior: '初中', senior: '高中', university: '大学' } },
    wish: { label: '想办哪一样', options: { enrol: '入园、入学', transfer: '转学', exam: '升学考试的优待', aid: '助学、减免学费', other: '其他' } },
    details: { label: '还想说明的', help: '比如想什么时候入学。请不要写部队番号、驻地和任务。' },
    guardianName: { label: '监护人姓名' },
    guardianRelation: { label: '监护人和孩子的关系', options: { father: '父亲', mother: '母亲', grandparent: '祖父母、外祖父母', other: '其他监护人' } },
    guardianConsent: { label: consentTexts.childData },
    guardianSignature: { label: '监护人签名' },
    ...homeTexts,
    phone: identityTexts.phone,
    childHousehold: { label: '户口本', help: '首页、孩子那一页。' },
    categoryProof: { label: '证明孩子属于这一类的材料', help: '烈士证明书、残疾军人证这一类。现役军人的子女，请拍身份证明有姓名的那一页，不要拍单位和职务。' },
    ...declarationTexts,
  },
  results: { confirmed: '确认可以享受', passedOn: '已转教育部门安排', notApplicable: '这次不能享受' },
}
