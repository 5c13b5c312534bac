import { type certificate } from '@shared/catalog/services/certificate'
import { type ServiceTexts } from '@shared/catalog/types'
import { cardSections, cardStageTexts, cardTexts, cardTypeTexts } from '@shared/text/parts/card'
import { filingSectionTitle, filingTexts } from '@shared/text/parts/filing'
import { declarationTexts, identityTexts, personPaperTexts, personSections, placeTexts } from '@shared/text/parts/person'
import { certificateCheckTexts, circumstancesTexts, dischargeTexts } from '@shared/text/services/certificateCheck'

export const certificateTexts: ServiceTexts<typeof certificate> = {
  title: '优待证申领',
  summary: '退役军人和三属，领取优待证',
  saidAs: ['优待证', '办证', '办优待证', '退伍军人证', '优待卡', '领证', '退役军人优待证', '老兵证', '三属证', '优惠证', '拥军卡'],
  outcome: '优待证已经发给您',
  check: certificateCheckTexts,
  stages: cardStageTexts,
  sections: { category: '申领哪一类', ...personSections, place: '在哪里办', filing: filingSectionTitle, ...cardSections, circumstances: '如实申报' },
  fields: {
    cardType: cardTypeTexts,
    veteranCategories: {
      label: '身份类别', help: '不清楚的选最像的，服务站会帮您核对。',
      options: { officer: '军队转业干部', soldier: '退役士兵', retired: '离退休干部、退休士官', demobilised: '复员军人', redArmy: '红军老战士', disabled: '残疾军人', other: '其他退役军人' },
    },
    bereavedCategories: { label: '身份类别', options: { martyr: '烈士遗属', dutyDeath: '因公牺牲军人遗属', illnessDeath: '病故军人遗属' } },
    kinship: { label: '您和他的关系', help: '您是他的父母，就选父母。', options: { parent: '父母', spouse: '配偶', child: '子女', sibling: '兄弟姐妹', fosterer: '抚养人' } },
    ...identityTexts,
    ...filingTexts,
    ...placeTexts,
    ...cardTexts,
    ...personPaperTexts,
    discharge: dischargeTexts,
    dischargePaper: { label: '退役证件', help: '退伍证、转业证、复员证、退休证，有编号和盖章的页都拍上。' },
    serviceProof: { label: '档案材料或人武部证明', help: '档案里的退役登记材料复印件，或者人武部开的证明，有一样就行。' },
    bereavedPaper: { label: '烈士、因公牺牲或病故证明书', help: '民政或退役军人事务部门发的证明书，有字的页都拍上。' },
    kinshipProof: { label: '亲属关系证明', help: '户口本、结婚证、出生证、单位或居委的证明，有一样就行。' },
    circumstances: circumstancesTexts,
    ...declarationTexts,
  },
  flags: {
    barred: '本人申报有暂不能申领的情况（除名或开除军籍、剥夺政治权利、服刑、羁押或通缉），请核实后决定。',
    weighed: '本人申报受过刑事处罚，或被开除党籍、公职，请随件提示省里研判。',
  },
}
