import { type honourPlaque } from '@shared/catalog/services/honourPlaque'
import { type ServiceTexts } from '@shared/catalog/types'

const notNowButMay = '您觉得不是这样的，也可以提交，由工作人员核实后决定。'

const plaqueCause = {
  label: '是怎么回事',
  options: { worn: '日晒雨淋', renovation: '装修、搬家、拆迁', taken: '被人拿走了', other: '其他原因', fault: '自己弄坏、丢掉的' },
} as const

const replacedBefore = { label: '以前补换过吗', options: { never: '没有', once: '补换过一次', twice: '补换过两次' } } as const

export const honourPlaqueTexts: ServiceTexts<typeof honourPlaque> = {
  title: '光荣牌补换',
  summary: '“光荣之家”牌子旧了、坏了、不见了',
  saidAs: ['光荣牌', '光荣之家', '门口的牌子', '牌子掉了', '牌子旧了', '牌子坏了', '牌子没了', '换块牌子', '挂牌', '军属牌', '光荣人家', '门上那块牌子落脱了'],
  outcome: '新的光荣牌给您挂好了',
  check: {
    questions: {
      plaqueState: { label: '您家的光荣牌怎么了', options: { damaged: '旧了、坏了', lost: '不见了', never: '从来没挂过' } },
      plaqueCause,
      replacedBefore,
    },
    outcomes: {
      never: { title: '第一次挂牌，不走这一项', text: '这一项只管补和换。第一次挂牌的，请问问服务站，会告诉您怎么办。' },
      fault: { title: '这种情况不能补换', text: `光荣牌不是自己弄坏、丢掉的，才能补换。${notNowButMay}` },
      twice: { title: '补换的次数用完了', text: `光荣牌最多补换两次。${notNowButMay}` },
      entitled: { title: '您可以办', text: '牌子还在的，拍张照片传上来就行，不用先拆下来。' },
    },
    decides: '居委站上门看，街道站核对，区退役军人服务中心发新牌。这里的回答只是帮您先看一看。',
  },
  stages: { inspection: { title: '居委站看一看' }, verification: { title: '街道站核对' }, issue: { title: '区中心发新牌' } },
  sections: { plaque: '光荣牌怎么了', hanging: '挂在哪里' },
  fields: {
    plaqueState: { label: '光荣牌怎么了', options: { damaged: '旧了、坏了', lost: '不见了' } },
    plaqueCause,
    replacedBefore: { ...replacedBefore, help: '最多补换两次。' },
    plaquePhoto: { label: '牌子的照片', help: '拍一张现在的样子，坏的地方拍清楚。' },
    residence: { label: '牌子挂在哪里' },
    phone: { label: '手机号', help: '来之前，会先打这个电话。' },
  },
  flags: { fault: '本人说牌子是自己弄坏或丢掉的，按规定不补换，请核实后决定。', twice: '本人说已经补换过两次，到了上限，请核实后决定。' },
}
