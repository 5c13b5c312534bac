/** Words of the search of the staff. */
export const searchWords = {
  title: '查找办件',
  label: '姓名、手机号、身份证号或办件号',
  help: '请输入完整姓名或姓氏；手机号、身份证号可以只输后四位。',
  find: '查找',
  finding: '正在找…',
  street: '在哪个街道找',
  pickStreet: '选一个街道',
  wholeOnly: '没有选街道，只按完整姓名找过；要按姓氏找，请先选街道。',
  none: '没有找到',
  noneHelp: '只找得到本单位办过、正在办或者家住本街道的办件。请核对一下，或者换一种方式找。',
  more: '再看 20 件',
  worksOnIt: (name: string, isMe: boolean): string => (isMe ? '我在办' : `${name}在办`),
} as const
