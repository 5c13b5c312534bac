import { type returnReception } from '@shared/catalog/services/returnReception'
import { type ServiceTexts } from '@shared/catalog/types'
import { hotline } from '@shared/text/labels'
import { wantedTimeTexts } from '@shared/text/parts/wantedTime'

export const returnReceptionTexts: ServiceTexts<typeof returnReception> = {
  title: '返沪报到接待',
  summary: '刚退役回上海的士兵，预约来报到',
  saidAs: ['报到', '退伍报到', '刚退伍', '刚退役', '退伍回来', '当兵回来', '复员回来', '儿子退伍', '孙子当兵回来', '退伍手续', '返沪', '落户口', '退伍费', '退伍回来去哪里报到'],
  outcome: '报到的事办好了',
  check: {
    questions: {
      capacity: { label: '您是哪一位', options: { soldier: '刚退役的士兵', officer: '转业、退休的军官', serving: '还没退役', other: '都不是' } },
      settlesHere: { label: '安置地在杨浦区吗', help: '一般就是当兵前户口所在的地方。', options: { yes: '在杨浦', unsure: '不清楚', no: '在别的区' } },
      dischargePaper: { label: '退役证拿到了吗', options: { have: '拿到了', waiting: '还没发', lost: '丢了' } },
    },
    outcomes: {
      officer: { title: '您的报到另有安排', text: '这一项接待退役的士兵。转业、退休的军官怎么报到，请问问服务站。' },
      notEntitled: { title: '这项不适合您', text: '这一项接待刚退役的士兵。别的事情，可以问问服务站。' },
      settlesElsewhere: { title: '请到安置地报到', text: `请找安置地那个区的退役军人服务中心，或者拨打 ${hotline} 问一问。` },
      serving: { title: '退役以后再来', text: '等退役证发到手里，再来预约。想先打听的，可以问问服务站。' },
      paperFirst: { title: '先等退役证', text: '报到时要看退役证。拿到了马上就可以约。' },
      entitled: {
        title: '您可以约', text: '选个日子，我们等您。还要带什么，区中心会在电话里和您说清楚。',
        steps: ['先约好哪一天、上午还是下午', '那天带上身份证、户口本、退役证，还有退役时发给您的报到材料', '到区退役军人服务中心，当面核对。密封的材料请不要拆开', '报到以后，接着建档立卡，说说找工作的打算'],
      },
      unsure: { title: '安置地不清楚也能约', text: '区中心会替您查。查下来不在杨浦的，会告诉您去哪里。' },
      lost: { title: '退役证丢了', text: '请在电话里先说一声，会告诉您带什么来代替。' },
    },
    decides: '由区退役军人服务中心接待，看原件。这里的回答只是帮您先看一看。',
  },
  stages: { appointment: { title: '区中心和您约好，当面接待' } },
  sections: { visit: '哪天来', wishes: '以后的打算' },
  fields: {
    ...wantedTimeTexts,
    wantedDay: { label: '希望哪一天来', help: '请选工作日。材料那天带来，不用拍照上传。' },
    phone: { label: '手机号', help: '区中心会打这个电话，和您定下时间。' },
    dischargedOn: { label: '哪一天退役的', help: '照退役证上写的填。' },
    workPlans: { label: '接下来想做什么', options: { job: '找工作', placement: '等安排工作', startup: '自己创业', study: '读书、学技能', none: '还没想好' } },
    remarks: { label: '还有什么要说', help: '请不要写部队番号、驻地和任务。' },
  },
  results: { received: '已经报到', sentOn: '请到安置地报到' },
}
