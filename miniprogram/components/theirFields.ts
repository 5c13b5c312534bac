import { type Answers } from '@shared/catalog/answers'
import { type ServedField } from '@shared/contract/services'
import { type PlaceAnswer } from '@shared/contract/values'

export const profileField = (key: string, kind: ServedField['kind'], label: string, help: string | null = null): ServedField => ({ key, kind, label, help, optional: false, options: [], prefill: null, when: null })

/** Who somebody else is and where they live, in the words of whoever fills it in for them. */
export const theirFields: readonly ServedField[] = [
  profileField('name', 'name', '姓名'),
  profileField('phone', 'phone', '手机号', '服务站用它联系。没有手机的，填家里人的。'),
  profileField('residence', 'place', '现在住在哪里', '按地址送到管这一片的服务站。'),
]

/** What was typed, as the service takes it. */
export const profileOf = (answers: Answers) => ({
  name: String(answers.name ?? ''), phone: String(answers.phone ?? ''), residence: (answers.residence ?? {}) as PlaceAnswer, registered: null,
})
