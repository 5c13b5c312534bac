import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type PostImportReport } from '@shared/contract/posts'
import { postImportWords as words } from '@shared/text/interestsPage'
import { upload } from '@/api/upload'
import { ActionButton } from '@/components/ActionButton'
import { TableImportSheet } from '@/components/TableImport'
import { download } from '@/platform/newTab'

/** Lines of a report on the screen; who has more begins with these. */
const mostShown = 60

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) => lines.length === 0 ? null : (
  <View className="mb3">
    <Text className="block bold">{title}</Text>
    <View role="list" aria-label={title}>{lines.slice(0, mostShown).map((line) => <View key={line} role="listitem"><Text className="block num">{line}</Text></View>)}</View>
    {lines.length > mostShown ? <Text className="block sub">{words.more}</Text> : null}
  </View>
)

const Findings = ({ report }: { report: PostImportReport }) => {
  const problems = report.lines.flatMap(({ row, problems: found }) => found.map(({ column, text }) => words.line(row, column, text)))
  const changes = report.lines.filter(({ what }) => what.code === 'added' || what.code === 'changed').map(({ row, what, title, employer }) => words.change(row, what.text, title, employer))
  return (
    <View>
      <Text className="block bold num mb2">{words.report(report)}</Text>
      <Lines title={words.problems} lines={problems} />
      <Lines title={words.changes} lines={changes} />
    </View>
  )
}

/** 导入单位和岗位. A bad row stays out alone. */
export const PostImport = (props: { onClose: () => void; onDone: () => void }) => (
  <TableImportSheet
    {...props}
    title={words.title}
    words={words}
    form={<View className="mb2"><ActionButton text={words.template} kind="soft" onTap={() => download(`${API_BASE}/api${contract.readPostTemplate.path}`)} /></View>}
    check={async ({ path }, onProgress) => (await upload(contract.importPosts, { filePath: path, body: { dryRun: 'yes' }, onProgress })).report}
    take={async ({ path }, key) => {
      const { report: { added, changed } } = await upload(contract.importPosts, { filePath: path, key, body: { dryRun: 'no' } })
      return added + changed
    }}
    count={({ added, changed, bad }) => ({ good: added + changed, bad })}
    findings={(report) => <Findings report={report} />}
  />
)
