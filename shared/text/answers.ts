/** Words that stand for answers which are no text themselves, or which the reader may not see. */
export const answerTexts = {
  hidden: '（由受理单位查看）',
  uploaded: '已上传',
  signed: '已签名',
  unsurePlace: '不确定是哪个街道',
  notFilled: '没有填',
  notAgreed: '没有确认',
  pages: (count: number): string => `共 ${count} 页`,
}
