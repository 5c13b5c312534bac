import { Text, View } from '@tarojs/components'
import { importWords as words } from '@shared/text/coverageScreen'
import { ActionButton } from '@/components/ActionButton'
import { CheckLine } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { isWeapp } from '@/platform/environment'
import { TroubleLines } from '@/components/TroubleLines'
import { MovedRequests } from './RehearsalParts'
import { type ImportAnswer, type Importing, useImport } from './useImport'

/** The buttons that fit what was found: all of it, or only the good rows. */
const Takes = ({ report: { good, unchanged, bad }, importing: { isTaking, take } }: { report: ImportAnswer['report']; importing: Importing }) => {
  if (good === unchanged) return bad > 0 ? null : <Text className="block bold">{words.nothingNew}</Text>
  return <ActionButton text={bad > 0 ? words.onlyGood : words.all} isBusy={isTaking} busyText={words.sending} onTap={() => take(bad > 0)} />
}

/** What the ledger holds, row by row where something is wrong, and what would move. */
const Report = ({ found: { report, rehearsal }, importing }: { found: ImportAnswer; importing: Importing }) => (
  <View className="mt3">
    <Text className="block bold num mb2">{words.report(report)}</Text>
    <TroubleLines title={words.problems} lines={report.problems.map(({ row, text }) => words.row(row, text))} />
    {report.bad > report.problems.length ? <Text className="block sub mb2">{words.moreProblems}</Text> : null}
    {rehearsal ? <MovedRequests rehearsal={rehearsal} /> : null}
    {report.bad > 0 || importing.isReplacing ? <CheckLine text={words.replace} isOn={importing.isReplacing} onToggle={importing.toggleReplace} /> : null}
    <View className="mt3"><Takes report={report} importing={importing} /></View>
  </View>
)

const Choosing = ({ importing }: { importing: Importing }) => {
  const { file, found, percent, isChecking, error, choose, again } = importing
  return (
    <View>
      <Text className="block mb3">{words.help}</Text>
      {file ? <Text className="block bold mb2">{words.chosen(file.name ?? words.unnamed)}</Text> : null}
      {error ? <View><Notice icon="alert" text={error.text} /><View className="mb2"><ActionButton text="重试" kind="line" onTap={() => void again()} /></View></View> : null}
      <ActionButton text={file ? words.again : words.choose} kind={file ? 'line' : 'solid'} isBusy={isChecking} busyText={words.checking(percent)} onTap={() => void choose()} />
      {found && !isChecking ? <Report found={found} importing={importing} /> : null}
    </View>
  )
}

/** 导入表格: chosen, read row by row, and only then taken. In WeChat there are no files to choose from. */
export const ImportSheet = ({ onClose, onDone }: { onClose: () => void; onDone: () => void }) => {
  const importing = useImport(onDone)
  return <Sheet title={words.title} onClose={onClose}>{isWeapp ? <Text className="block">{words.onComputer}</Text> : <Choosing importing={importing} />}</Sheet>
}
