/** Words that stand for answers which are no text themselves, or which the reader may not see. */
export const answerTexts = {
  hidden: '（由受理单位查看）',
  uploaded: '已上传',
  signed: '已签名',
  unsurePlace: '不确定是哪个街道',
  notFilled: '没有填',
  notAgreed: '没有确认',
  /** From the short name of a street or a committee; nothing for a unit that is no longer there. */
  station: (unit: string): string => (unit ? `${unit.replace(/居委会$/, '居委')}退役军人服务站` : ''),
  pages: (count: number): string => `共 ${count} 页`,
}
