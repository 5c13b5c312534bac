import { type certificateReplacement } from '@shared/catalog/services/certificateReplacement'
import { type ServiceTexts } from '@shared/catalog/types'
import { cardSections, cardStageTexts, cardTexts, cardTypeTexts } from '@shared/text/parts/card'
import { filingSectionTitle, filingTexts } from '@shared/text/parts/filing'
import { declarationTexts, identityTexts, personPaperTexts, personSections, placeTexts } from '@shared/text/parts/person'

export const certificateReplacementTexts: ServiceTexts<typeof certificateReplacement> = {
  title: '优待证补领换领',
  summary: '证丢了、坏了、信息变了',
  saidAs: ['证丢了', '补证', '换证', '挂失', '卡坏了', '证坏了', '证找不到了', '信息变了', '刷不出来', '证过期了', '名字写错了', '证上的字错了', '换张新证', '补办优待证'],
  outcome: '新的优待证已经发给您',
  check: {
    questions: {
      replacementReason: { label: '您的证怎么了', options: { unreadable: '坏了，读不出', changed: '信息变了', lost: '丢了' } },
      lossReport: { label: '向银行挂失了吗', help: '优待证也是一张银行卡，先挂失才安全。', options: { none: '还没有', temporary: '打过电话', formal: '网点办好了' } },
      dataSame: { label: '证上的信息有变化吗', help: '姓名、身份证号、照片、户口所在的省、证的类别，都算。', options: { same: '没有变', changed: '有变化' } },
    },
    outcomes: {
      bank: {
        title: '到银行换就行', text: '卡坏了、读不出来，不用到站里申请。',
        steps: ['带上身份证和坏了的证', '到发证银行的网点，说要换优待证', '银行做好了，在网点领'],
      },
      reportFirst: {
        title: '先向银行挂失', text: '证丢了，先保住里面的钱。',
        steps: ['打银行客服电话，先临时挂失，5 到 15 天有效', '这几天里带身份证到网点，办正式挂失', '办好了再回来，接着补证'],
      },
      reportFormally: {
        title: '再到网点办正式挂失', text: '电话挂失只管 5 到 15 天，过了就不管用了。',
        steps: ['带身份证到发证银行的网点，办正式挂失', '拿好挂失回执', '办好了再回来，接着补证'],
      },
      station: { title: '在这里申请，由站里办', text: '证上印的信息、户口所在的省、证的类别变了，要重新审核。填一张表，站里替您办。' },
      bankOrStation: { title: '银行、站里都能补', text: '您可以直接在挂失的网点补证；也可以在这里申请，由站里办。' },
    },
    decides: '站里受理的，和第一次申领一样，由区里核实，市里审核，省里备案。',
  },
  stages: cardStageTexts,
  sections: { reason: '为什么换', ...personSections, place: '在哪里办', filing: filingSectionTitle, ...cardSections },
  fields: {
    replacementReason: { label: '为什么要换', options: { changed: '信息变了', lost: '证丢了' }, hints: { lost: '请先到银行网点办好正式挂失。' } },
    changes: { label: '哪些变了', options: { printed: '印在证上的信息，比如姓名、照片', province: '户口迁到别的省，或者从别的省迁来', cardType: '证的类别' } },
    cardType: { ...cardTypeTexts, label: '是哪一类证' },
    ...identityTexts,
    ...filingTexts,
    ...placeTexts,
    ...cardTexts,
    ...personPaperTexts,
    changeProof: { label: '信息变化的证明', help: '新的户口页、改名证明，能说明变化的有一样就行。' },
    lossProof: { label: '挂失回执', help: '银行网点给的那张单子。卡号遮住就行，我们不留卡号。' },
    ...declarationTexts,
  },
}
