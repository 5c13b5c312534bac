import { type meritNews } from '@shared/catalog/services/meritNews'
import { type ServiceTexts } from '@shared/catalog/types'

/** Read by the staff alone. */
export const meritNewsTexts: ServiceTexts<typeof meritNews> = {
  title: '送喜报',
  summary: '区中心和街道站一起把喜报送到家',
  saidAs: ['喜报', '立功', '三等功', '送喜报'],
  outcome: '喜报送到了',
  stages: { preparation: { title: '区中心准备' }, delivery: { title: '街道站送到家' } },
  sections: { family: '送给谁家', honour: '喜报' },
  fields: {
    name: { label: '家属姓名' },
    phone: { label: '家属手机号' },
    residence: { label: '家住哪里' },
    honour: { label: '哪一种', options: { firstClass: '一等功', secondClass: '二等功', thirdClass: '三等功', title: '荣誉称号', excellent: '四有优秀' } },
    wantedDay: { label: '准备哪天送' },
    way: { label: '怎么送', help: '请不要写部队番号、驻地、职务和任务。' },
  },
  results: { delivered: '已经送到家', byPost: '改为邮寄', notMet: '家里没有人，改期再送' },
}
