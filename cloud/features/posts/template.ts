import { postHeads, templateRemarks } from '@shared/text/posts'
import { type BinaryAnswer } from '../../middleware/endpoints'
import { writeXlsxTable } from '../../tables/writeTable'

/** An empty table with its first line, and a sheet that says what goes where. */
export const readPostTemplate = async (): Promise<BinaryAnswer> => ({
  bytes: await writeXlsxTable([Object.values(postHeads)], { sheet: '岗位', remark: templateRemarks }),
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  headers: { 'Content-Disposition': `attachment; filename="posts.xlsx"; filename*=UTF-8''${encodeURIComponent('岗位导入表.xlsx')}`, 'X-Content-Type-Options': 'nosniff' },
})
