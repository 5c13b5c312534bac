import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type PostImportReport } from '@shared/contract/posts'
import { postImportWords as words } from '@shared/text/interestsPage'
import { upload } from '@/api/upload'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { type ChosenFile } from '@/platform/browserFiles'
import { toast } from '@/platform/dialogs'
import { chooseTable } from '@/platform/documents'
import { isWeapp } from '@/platform/environment'
import { download } from '@/platform/newTab'

/** Lines of a report on the screen; who has more begins with these. */
const mostShown = 60

/** A table on its way in: looked at first, taken only when somebody has read what would come of it. */
const usePostImport = (onDone: () => void) => {
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [report, setReport] = useState<PostImportReport | null>(null)
  const [percent, setPercent] = useState(0)
  const checking = useSubmit(async (_key, chosen: ChosenFile) => {
    setReport(null)
    setPercent(0)
    setReport((await upload(contract.importPosts, { filePath: chosen.path, body: { dryRun: 'yes' }, onProgress: setPercent })).report)
  })
  const taking = useSubmit(async (key, chosen: ChosenFile) => {
    const { report: taken } = await upload(contract.importPosts, { filePath: chosen.path, key, body: { dryRun: 'no' } })
    toast(words.done(taken.added + taken.changed))
    onDone()
  })
  const choose = async () => {
    const chosen = await chooseTable()
    if (!chosen) return
    setFile(chosen)
    taking.clearError()
    await checking.submit(chosen)
  }
  return { file, report, percent, checking, taking, choose, again: () => file && void checking.submit(file), take: () => file && void taking.submit(file) }
}

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) => lines.length === 0 ? null : (
  <View className="mb3">
    <Text className="block bold">{title}</Text>
    <View role="list" aria-label={title}>{lines.slice(0, mostShown).map((line) => <View key={line} role="listitem"><Text className="block num">{line}</Text></View>)}</View>
    {lines.length > mostShown ? <Text className="block sub">{words.more}</Text> : null}
  </View>
)

const Report = ({ report, isTaking, onTake }: { report: PostImportReport; isTaking: boolean; onTake: () => void }) => {
  const { lines, added, changed, bad } = report
  const problems = lines.flatMap(({ row, problems: found }) => found.map(({ column, text }) => words.line(row, column, text)))
  const changes = lines.filter(({ what }) => what.code === 'added' || what.code === 'changed').map(({ row, what, title, employer }) => words.change(row, what.text, title, employer))
  return (
    <View className="mt3">
      <Text className="block bold num mb2">{words.report(report)}</Text>
      <Lines title={words.problems} lines={problems} />
      <Lines title={words.changes} lines={changes} />
      {added + changed > 0 ? <ActionButton text={bad > 0 ? words.takeGood : words.take} isBusy={isTaking} busyText={words.taking} onTap={onTake} /> : bad === 0 ? <Text className="block bold">{words.nothing}</Text> : null}
    </View>
  )
}

const Choosing = ({ onDone }: { onDone: () => void }) => {
  const { file, report, percent, checking, taking, choose, again, take } = usePostImport(onDone)
  const error = checking.error ?? taking.error
  return (
    <View>
      <Text className="block mb3">{words.help}</Text>
      {error ? <View><Notice icon="alert" text={error.text} /><View className="mb2"><ActionButton text="重试" kind="line" onTap={again} /></View></View> : null}
      <View className="mb2"><ActionButton text={words.template} kind="soft" onTap={() => download(`${API_BASE}/api${contract.readPostTemplate.path}`)} /></View>
      <ActionButton text={file ? words.again : words.choose} kind={file ? 'line' : 'solid'} isBusy={checking.isBusy} busyText={words.checking(percent)} onTap={() => void choose()} />
      {report && !checking.isBusy ? <Report report={report} isTaking={taking.isBusy} onTake={take} /> : null}
    </View>
  )
}

/** 导入单位和岗位. In WeChat there are no files to choose from. */
export const PostImport = ({ onClose, onDone }: { onClose: () => void; onDone: () => void }) => (
  <Sheet title={words.title} onClose={onClose}>{isWeapp ? <Text className="block">{words.onComputer}</Text> : <Choosing onDone={onDone} />}</Sheet>
)
