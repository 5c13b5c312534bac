import { hotline } from '@shared/text/labels'

export const dischargeTexts = {
  label: '退役证件在不在', help: '退伍证、转业证、复员证、退休证都算。', options: { have: '在', lost: '找不到了' },
  hints: { lost: '没关系，可以用档案材料，或者请人武部开一份证明。' },
} as const

const barredHint = '这种情况还在的时候，暂时不能领。您仍然可以提交，由工作人员核实后决定。'
const weighedHint = '不影响您申请。会请上级一起看。'

export const circumstancesTexts = {
  label: '要申报的情况', help: '下面的情况，请照实选。只有办理的人看得到。',
  options: {
    dismissed: '被除名，或者被开除军籍', rightsDeprived: '正在被剥夺政治权利', imprisoned: '正在服刑、被羁押或者被通缉',
    penalty: '受过刑事处罚', expelled: '被开除党籍或者公职', none: '都没有',
  },
  hints: { dismissed: barredHint, rightsDeprived: barredHint, imprisoned: barredHint, penalty: weighedHint, expelled: weighedHint },
} as const

/** 我能办吗 for the certificate. */
export const certificateCheckTexts = {
  questions: {
    cardType: {
      label: '您是哪一位', help: '三属：烈士、因公牺牲军人、病故军人的遗属。',
      options: { veteran: '退役军人', bereaved: '三属', both: '两样都是', servingFamily: '现役军人家属', other: '都不是' },
    },
    inYangpu: { label: '户口或者现在住的地方，在杨浦区吗', options: { yes: '在', no: '都不在' } },
    record: { label: '建档立卡做好了吗', help: '领证前，档案要先齐全。', options: { complete: '做好了', unknown: '不清楚', missing: '还没有' } },
    circumstances: circumstancesTexts,
    discharge: dischargeTexts,
    filedBy: { label: '由谁来办', options: { self: '本人', agent: '家人代办', guardian: '监护人' } },
  },
  outcomes: {
    servingFamily: { title: '您要办的不是这一种证', text: '现役军人家属的优待证由部队一方办理，站里不受理。想知道怎么办，可以问服务站。' },
    notEntitled: { title: '这项不适合您', text: '优待证发给退役军人和三属。拿不准的，可以先问问服务站。' },
    outside: { title: '请在当地办', text: `优待证由户口所在地或者现在住的地方受理。两处都不在杨浦的，请找当地街道退役军人服务站，或者拨打 ${hotline}。` },
    barred: { title: '现在暂时不能领', text: '被除名或开除军籍的，正在被剥夺政治权利的，正在服刑、被羁押或被通缉的，这段时间不能领证。情况过去了可以再来办；您觉得不是这样的，也可以提交，由工作人员核实后决定。' },
    recordFirst: { title: '先把档案建好', text: '领证要有完整的档案。请先请服务站查一查您的建档立卡：齐全的，马上可以申领；缺的，补好再来，不用白跑。' },
    entitled: { title: '您可以办', text: '您说的情况符合申领条件。最后由审核的人按材料决定。' },
    pickOne: { title: '两类选一类', text: '一个人只领一张证。退役军人和三属两样都符合的，填表时选一类。' },
    weighed: { title: '不影响申请', text: '受过刑事处罚，或者被开除党籍、公职，不影响您申请。会请上级一起研判。' },
    lostPapers: { title: '退役证件丢了也能办', text: '用档案里的材料复印件，或者请人武部开一份证明，有一样就行。' },
    byAgent: { title: '家人代办', text: '要一份本人签名的委托书，还要代办人的身份证。' },
    byGuardian: { title: '监护人办', text: '要监护人的身份证，还要一份监护关系的证明。' },
  },
  decides: '街道站看材料，区中心核实，区退役军人事务局初审，市里审核，省里备案。这里的回答只是帮您先看一看。',
} as const
