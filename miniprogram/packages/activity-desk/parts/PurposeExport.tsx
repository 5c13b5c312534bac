import { contract } from '@shared/contract/contract'
import { activitySignupWords } from '@shared/text/activitySignups'
import { call } from '@/api/call'
import { TableExport } from '@/components/TableExport'

/** 导出名单 of an activity. */
export const PurposeExport = ({ id, onClose }: { id: string; onClose: () => void }) => (
  <TableExport title={activitySignupWords.exporting} link={(body) => call(contract.linkSignupExport, { params: { id }, body })} onClose={onClose} />
)
