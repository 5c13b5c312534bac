import { shanghaiDay, yearOf } from '@shared/domain/calendar/day'
import { momentText } from '@shared/text/due'

/** A moment in Shanghai with its year, for what is kept on paper: "2026年11月23日 10:05". */
export const paperMomentText = (time: number): string => `${yearOf(shanghaiDay(time))}年${momentText(time)}`

/** Words on the printed form. */
export const printTexts = {
  heading: (title: string): string => `${title}申请表`,
  number: '办件号', submitted: '申请时间', unit: '受理单位', outside: '全国系统编号', papers: '所附材料',
  photo: '照片', signature: '申请人签名', signatureDate: '年　　月　　日',
  footer: (who: string, unit: string, when: string, number: string): string => `打印：${who}（${unit}）　${when}　用途：办理 ${number}`,
} as const

/** Names inside the archive. */
export const archiveTexts = {
  fallback: '材料',
  page: (label: string, page: number): string => `${label} 第${page}页`,
  missingName: '没有读出来的材料.txt',
  missing: (names: readonly string[]): string => `下面这些材料没有读出来，请在办件里打开看一看，或者过一会儿再下载：\n${names.join('\n')}\n`,
} as const

/** Words of the page 办理助手. */
export const assistWords = {
  title: '办理助手',
  number: '办件号',
  copy: '复制',
  copied: '已复制',
  copyLabel: (label: string): string => `复制${label}`,
  outsideTitle: '全国系统里的登记',
  outsideLater: '受理以后，可以在这里登记全国系统里的编号和日期。',
  outsideDone: '已登记',
  save: '登记',
  saving: '正在登记…',
  sheets: '打印和下载',
  print: '打印申请表',
  download: (files: number): string => `下载全部材料（${files} 份）`,
  opening: '正在准备…',
  popupBlocked: '浏览器拦住了新窗口，请允许本站打开窗口后再点一次',
  atPcOnly: '打印申请表、下载材料，请在电脑上打开这一件。',
  logged: '您的查看、打印和下载都会记录，申请人看得到。',
} as const
