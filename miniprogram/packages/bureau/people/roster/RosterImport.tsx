import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type RosterReport } from '@shared/contract/roster'
import { rosterImportWords as words } from '@shared/text/rosterPage'
import { upload } from '@/api/upload'
import { TableImportSheet } from '@/components/TableImport'
import { TroubleLines } from '@/components/TroubleLines'

const Findings = ({ report }: { report: RosterReport }) => (
  <View>
    <Text className="block bold num mb2">{words.report(report)}</Text>
    <TroubleLines title={words.problems} lines={report.problems.map(({ row, text }) => words.row(row, text))} />
    {report.bad > report.problems.length ? <Text className="block sub mb2">{words.moreProblems}</Text> : null}
  </View>
)

/** 导入名册. */
export const RosterImport = (props: { onClose: () => void; onDone: () => void }) => (
  <TableImportSheet
    {...props}
    title={words.title}
    words={words}
    check={async ({ path }, onProgress) => (await upload(contract.importRoster, { filePath: path, body: { dryRun: 'yes', onlyGood: 'no' }, onProgress })).report}
    take={async ({ path }, key, onlyGood) => {
      const { report: { added, changed } } = await upload(contract.importRoster, { filePath: path, key, body: { dryRun: 'no', onlyGood: onlyGood ? 'yes' : 'no' } })
      return added + changed
    }}
    count={({ added, changed, bad }) => ({ good: added + changed, bad })}
    findings={(report) => <Findings report={report} />}
  />
)
