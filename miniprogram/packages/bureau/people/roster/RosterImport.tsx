import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type RosterReport } from '@shared/contract/roster'
import { rosterImportWords as words } from '@shared/text/rosterPage'
import { upload } from '@/api/upload'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { isWeapp } from '@/platform/environment'
import { type ChosenFile } from '@/platform/browserFiles'
import { toast } from '@/platform/dialogs'
import { chooseTable } from '@/platform/documents'
import { TroubleLines } from '../coverage/RehearsalParts'

/** A roster on its way in: looked at first, taken only when somebody has read what is wrong with it. */
const useRosterImport = (onDone: () => void) => {
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [report, setReport] = useState<RosterReport | null>(null)
  const [percent, setPercent] = useState(0)
  const checking = useSubmit(async (_key, chosen: ChosenFile) => {
    setReport(null)
    setPercent(0)
    setReport((await upload(contract.importRoster, { filePath: chosen.path, body: { dryRun: 'yes', onlyGood: 'no' }, onProgress: setPercent })).report)
  })
  const taking = useSubmit(async (key, chosen: ChosenFile, onlyGood: boolean) => {
    const { report: taken } = await upload(contract.importRoster, { filePath: chosen.path, key, body: { dryRun: 'no', onlyGood: onlyGood ? 'yes' : 'no' } })
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
  return { file, report, percent, checking, taking, choose, again: () => file && void checking.submit(file), take: (onlyGood: boolean) => file && void taking.submit(file, onlyGood) }
}

const Report = ({ report, isTaking, onTake }: { report: RosterReport; isTaking: boolean; onTake: (onlyGood: boolean) => void }) => (
  <View className="mt3">
    <Text className="block bold num mb2">{words.report(report)}</Text>
    <TroubleLines title={words.problems} lines={report.problems.map(({ row, text }) => words.row(row, text))} />
    {report.bad > report.problems.length ? <Text className="block sub mb2">{words.moreProblems}</Text> : null}
    {report.added + report.changed > 0 ? <ActionButton text={report.bad > 0 ? words.onlyGood : words.all} isBusy={isTaking} busyText={words.sending} onTap={() => onTake(report.bad > 0)} /> : report.bad === 0 ? <Text className="block bold">{words.nothingNew}</Text> : null}
  </View>
)

const Choosing = ({ onDone }: { onDone: () => void }) => {
  const { file, report, percent, checking, taking, choose, again, take } = useRosterImport(onDone)
  const error = checking.error ?? taking.error
  return (
    <View>
      <Text className="block mb3">{words.help}</Text>
      {error ? <View><Notice icon="alert" text={error.text} /><View className="mb2"><ActionButton text="重试" kind="line" onTap={again} /></View></View> : null}
      <ActionButton text={file ? words.again : words.choose} kind={file ? 'line' : 'solid'} isBusy={checking.isBusy} busyText={words.checking(percent)} onTap={() => void choose()} />
      {report && !checking.isBusy ? <Report report={report} isTaking={taking.isBusy} onTake={take} /> : null}
    </View>
  )
}

/** 导入名册. In WeChat there are no files to choose from. */
export const RosterImport = ({ onClose, onDone }: { onClose: () => void; onDone: () => void }) => (
  <Sheet title={words.title} onClose={onClose}>{isWeapp ? <Text className="block">{words.onComputer}</Text> : <Choosing onDone={onDone} />}</Sheet>
)
