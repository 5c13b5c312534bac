import { type mediation } from '@shared/catalog/services/mediation'
import { type ServiceTexts } from '@shared/catalog/types'
import { identityTexts } from '@shared/text/parts/person'

export const mediationTexts: ServiceTexts<typeof mediation> = {
  title: '诉求反映、矛盾化解',
  summary: '有想不通的事、有纠纷，请站里帮着解决',
  saidAs: ['反映问题', '有意见', '信访', '上访', '纠纷', '调解', '吵架', '想不通', '讨说法', '安置有问题', '待遇没落实', '邻居矛盾', '没人管'],
  outcome: '街道站把处理的结果告诉您',
  stages: { acceptance: { title: '街道站受理' }, resolution: { title: '调查、商量，给您答复' } },
  sections: { matter: '是什么事', wish: '您想怎么解决', contact: '怎么联系您' },
  fields: {
    topic: { label: '关于哪方面', options: { benefits: '优待抚恤', placement: '安置', socialInsurance: '社保、医保', housing: '住房', neighbours: '邻里、家庭', other: '其他' } },
    matter: { label: '事情的经过', help: '什么时候、谁、怎么回事，照实写。请不要写部队番号、驻地和任务。' },
    since: { label: '从什么时候开始的', help: '记不清可以不填。' },
    wish: { label: '您希望怎么解决' },
    tried: { label: '以前找过哪里', options: { station: '服务站、居委', unit: '单位', letters: '信访、12345', court: '法院、仲裁', none: '都没有' } },
    name: identityTexts.name,
    phone: identityTexts.phone,
    proof: { label: '有关的材料', help: '有就拍上，没有也可以。' },
  },
  results: { settled: '解决了', explained: '已经解释清楚', referred: '已转给负责的部门', notSettled: '这次没能解决' },
}
