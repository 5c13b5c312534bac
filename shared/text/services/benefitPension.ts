import { type benefitPension } from '@shared/catalog/services/benefitPension'
import { type ServiceTexts } from '@shared/catalog/types'
import { hotline } from '@shared/text/labels'
import { filingSectionTitle, filingTexts } from '@shared/text/parts/filing'
import { paymentTexts } from '@shared/text/parts/payment'
import { declarationTexts, homeTexts, identityTexts, personPaperTexts, personSections } from '@shared/text/parts/person'

const categories = {
  disabledSoldier: '残疾军人', martyr: '烈士遗属', dutyDeath: '因公牺牲军人遗属', illnessDeath: '病故军人遗属', demobilised: '老复员军人', other: '其他优抚对象，或者拿不准',
} as const

export const benefitPensionTexts: ServiceTexts<typeof benefitPension> = {
  title: '优待抚恤',
  summary: '抚恤金、补助，申请或者更改',
  saidAs: ['抚恤金', '抚恤', '残疾金', '伤残补助', '优抚金', '优抚', '补助没到账', '钱没到账', '换银行卡', '烈属补助', '烈属', '老复员军人补助', '定补', '抚恤钞票'],
  outcome: '优待抚恤的事办好了',
  check: {
    questions: {
      pensionCategory: { label: '您属于哪一类', options: { ...categories, none: '都不是' } },
      registeredHere: { label: '户口在杨浦区吗', options: { yes: '在', no: '不在' } },
    },
    outcomes: {
      notEntitled: { title: '这项不适合您', text: '抚恤和补助发给残疾军人、三属、老复员军人等优抚对象。拿不准的，可以先问问服务站。' },
      outside: { title: '请在户口所在地办', text: `抚恤和补助由户口所在的地方发。请找当地的退役军人服务站，或者拨打 ${hotline}。` },
      entitled: { title: '您可以办', text: '请把能证明身份类别的证件准备好。最后由审核的人按材料决定。' },
      unsure: { title: '拿不准也可以提交', text: '街道站会替您看属于哪一类，能不能享受。' },
    },
    decides: '街道站看材料，区退役军人服务中心核实决定。这里的回答只是帮您先看一看。',
  },
  stages: { acceptance: { title: '街道站看材料' }, decision: { title: '区中心核实决定' } },
  sections: { benefit: '想办什么', ...personSections, filing: filingSectionTitle, payment: '钱发到哪里' },
  fields: {
    pensionCategory: { label: '属于哪一类', options: categories },
    pensionWish: { label: '这次想办什么', options: { first: '第一次申请', account: '换收款账号', unpaid: '钱没有到账' } },
    pensionRemarks: { label: '是怎么回事', help: '比如从哪个月起没有到账。' },
    ...identityTexts,
    ...filingTexts,
    ...homeTexts,
    ...paymentTexts,
    ...personPaperTexts,
    pensionProof: { label: '证明身份类别的证件', help: '残疾军人证、烈士证明书、复员证等，按您的类别，有一样就行。' },
    ...declarationTexts,
  },
}
