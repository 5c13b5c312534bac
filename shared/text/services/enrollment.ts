import { type enrollment } from '@shared/catalog/services/enrollment'
import { type ServiceTexts } from '@shared/catalog/types'
import { enrolledCategoryTexts as categories } from '@shared/text/enrolledCategories'
import { hotline } from '@shared/text/labels'
import { filingSectionTitle, filingTexts } from '@shared/text/parts/filing'
import { declarationTexts, homeTexts, identityTexts, personPaperTexts, personSections } from '@shared/text/parts/person'

export const enrollmentTexts: ServiceTexts<typeof enrollment> = {
  title: '建档立卡',
  summary: '查一查档案齐不齐，没有的建一份',
  saidAs: ['建档', '登记', '立卡', '信息采集', '档案', '光荣之家登记', '退役登记', '采集信息', '查档案'],
  outcome: '您的档案查好了',
  check: {
    questions: {
      categories: { label: '您属于哪一类', options: { ...categories, none: '都不是' } },
      inYangpu: { label: '现在住在杨浦区吗', options: { yes: '是', no: '不是' } },
    },
    outcomes: {
      notEntitled: { title: '这项不适合您', text: '建档立卡是给退役军人和其他优抚对象的。拿不准的，可以先问问服务站。' },
      outside: { title: '请在当地办', text: `请找现在住的地方的街道退役军人服务站，或者拨打 ${hotline}。` },
      entitled: { title: '您可以办', text: '服务站会查您的档案，告诉您是齐全、不齐全，还是还没有建。缺什么，一次说清。' },
    },
    decides: '由您住的街道退役军人服务站查看、登记。',
  },
  stages: { check: { title: '街道站查看档案' } },
  sections: { wish: '想办什么', ...personSections, filing: filingSectionTitle },
  fields: {
    wish: {
      label: '这次想办什么', options: { check: '查档案', create: '第一次建档', update: '补充修改' },
      hints: { check: '不用交材料，站里查好了告诉您。' },
    },
    categories: { label: '身份类别', options: categories },
    ...identityTexts,
    ...filingTexts,
    ...homeTexts,
    ...personPaperTexts,
    categoryProof: { label: '证明身份类别的材料', help: '退役证件、残疾证、烈士证明书，按您的类别，有一样就行。' },
    ...declarationTexts,
  },
  results: { done: '档案齐全', incomplete: '档案还缺材料', missing: '还没有档案' },
}
