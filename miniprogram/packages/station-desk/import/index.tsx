import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type StationReport } from '@shared/contract/directory'
import { stationDeskWords, stationImportWords as words } from '@shared/text/stationPage'
import { call } from '@/api/call'
import { upload } from '@/api/upload'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { SideNav } from '@/components/SideNav'
import { EmptyState } from '@/components/states'
import { TableExport } from '@/components/TableExport'
import { TableImport } from '@/components/TableImport'
import { TroubleLines } from '@/components/TroubleLines'
import { back, open } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { isAdministrator } from '@/session/workplace'

const Findings = ({ report }: { report: StationReport }) => (
  <View>
    <Text className="block bold num mb2">{words.report(report)}</Text>
    <TroubleLines title={words.problems} lines={report.problems.map(({ row, text }) => words.row(row, text))} />
    {report.bad > report.problems.length ? <Text className="block sub mb2">{words.moreProblems}</Text> : null}
  </View>
)

const Importing = ({ onDone }: { onDone: () => void }) => (
  <TableImport
    words={words}
    check={async ({ path }, onProgress) => (await upload(contract.importStations, { filePath: path, body: { dryRun: 'yes', onlyGood: 'no' }, onProgress })).report}
    take={async ({ path }, key, onlyGood) => (await upload(contract.importStations, { filePath: path, key, body: { dryRun: 'no', onlyGood: onlyGood ? 'yes' : 'no' } })).report.changed}
    count={({ changed, bad }) => ({ good: changed, bad })}
    findings={(report) => <Findings report={report} />}
    onDone={onDone}
  />
)

const ImportPage = () => {
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  const [isExporting, setExporting] = useState(false)
  // Another table begins with a clean page.
  const [turn, setTurn] = useState(0)
  const content = (
    <View>
      <Text className="block mb3">{words.lead}</Text>
      <View className="card">
        <Text className="block mb2">{words.form}</Text>
        <ActionButton text={words.export} kind="soft" icon="file" onTap={() => setExporting(true)} />
      </View>
      <View className="card"><Importing key={turn} onDone={() => setTurn(turn + 1)} /></View>
      {isExporting ? <TableExport title={words.exportTitle} link={(body) => call(contract.linkStationExport, { body })} onClose={() => setExporting(false)} /> : null}
    </View>
  )
  if (!isDesk) return <Page title={words.title} hasBack onBack={() => void back('staffPeople')}>{content}</Page>
  return (
    <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
      <SideNav current="people" onCurrent={() => void open('staffPeople')} />
      <View className="people-pane wide-pane" role="main"><View className="hero mb2" role="heading" aria-level={1}>{words.title}</View>{content}</View>
    </View>
  )
}

const Administrators = () => {
  const { me } = useSession()
  if (me && !isAdministrator(me)) return <Page title={words.title} hasBack><EmptyState title={words.notAdministrator} action={{ text: stationDeskWords.toQueue, onTap: () => void open('staffQueue') }} /></Page>
  return me ? <ImportPage /> : null
}

/** 导入站点资料: facts of stations as a table, with a report row by row before anything is taken. */
const StationImportPage = () => <StaffOnly title={words.title}><Administrators /></StaffOnly>

export default StationImportPage
