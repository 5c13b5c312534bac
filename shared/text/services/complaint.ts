import { type complaint } from '@shared/catalog/services/complaint'
import { type ServiceTexts } from '@shared/catalog/types'
import { bureauName, hotline } from '@shared/text/labels'

export const complaintTexts: ServiceTexts<typeof complaint> = {
  title: '投诉建议',
  summary: '对服务不满意，或者有好主意，直接告诉区局',
  saidAs: ['投诉', '态度不好', '不理我', '服务差', '提意见', '建议', '举报', '告状', '不给办', '推来推去', '踢皮球', '没人接电话'],
  outcome: `${bureauName}把处理的结果告诉您`,
  stages: { handling: { title: '区局调查、答复' } },
  sections: { matter: '是什么事', contact: '怎么答复您' },
  fields: {
    kind: { label: '是投诉，还是建议', options: { complaint: '投诉', suggestion: '建议' } },
    about: { label: '关于什么', options: { station: '一个服务站', program: '这个小程序', policy: '政策', other: '其他' } },
    unit: { label: '是哪个站', help: '这个站的人看不到您写的内容。' },
    matter: { label: '事情的经过', help: '什么时候、在哪里、怎么回事。请不要写部队番号、驻地和任务。' },
    proof: { label: '有关的照片、材料', help: '有就拍上，没有也可以。' },
    phone: { label: '方便联系的手机号', help: `只有${bureauName}办这件事的人看得到。也可以打 ${hotline}。` },
    wantsCall: { label: '希望怎么答复您', options: { call: '打电话', message: '在小程序里写给我看' } },
  },
  results: { upheld: '查下来属实，已经处理', notUpheld: '查下来不属实', taken: '已经采纳，或者记下来研究' },
}
