import { type ReactNode, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { useSubmit } from '@/api/useSubmit'
import { type ChosenFile } from '@/platform/browserFiles'
import { toast } from '@/platform/dialogs'
import { chooseTable } from '@/platform/documents'
import { isWeapp } from '@/platform/environment'
import { ActionButton } from './ActionButton'
import { Notice } from './pieces'
import { Sheet } from './Sheet'

interface ImportWords {
  help: string
  onComputer: string
  choose: string
  again: string
  checking: (percent: number) => string
  all: string
  onlyGood: string
  sending: string
  nothingNew: string
  done: (count: number) => string
}

interface TableImportProps<Report> {
  words: ImportWords
  /** Sends the table to be looked at; nothing is kept of it. */
  check: (file: ChosenFile, onProgress: (percent: number) => void) => Promise<Report>
  /** Sends it to be taken, and gives how much was. */
  take: (file: ChosenFile, key: string, onlyGood: boolean) => Promise<number>
  /** How much would be taken, and how many rows are bad. */
  count: (report: Report) => { good: number; bad: number }
  /** What was found, in words. */
  findings: (report: Report) => ReactNode
  /** Where the form can be had. */
  form?: ReactNode
  onDone: () => void
}

/** A table on its way in: looked at first, taken only when somebody has read what would come of it. */
const useTableImport = <Report,>({ words, check, take, onDone }: TableImportProps<Report>) => {
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [report, setReport] = useState<Report | null>(null)
  const [percent, setPercent] = useState(0)
  const checking = useSubmit(async (_key, chosen: ChosenFile) => {
    setReport(null)
    setPercent(0)
    setReport(await check(chosen, setPercent))
  })
  const taking = useSubmit(async (key, chosen: ChosenFile, onlyGood: boolean) => {
    toast(words.done(await take(chosen, key, onlyGood)))
    onDone()
  })
  const choose = async () => {
    const chosen = await chooseTable()
    if (!chosen) return
    setFile(chosen)
    taking.clearError()
    await checking.submit(chosen)
  }
  return { file, report, percent, checking, taking, choose, again: () => file && void checking.submit(file), send: (onlyGood: boolean) => file && void taking.submit(file, onlyGood) }
}

const Choosing = <Report,>(props: TableImportProps<Report>) => {
  const { words, count, findings, form } = props
  const { file, report, percent, checking, taking, choose, again, send } = useTableImport(props)
  const error = checking.error ?? taking.error
  const found = report !== null && !checking.isBusy ? report : null
  const { good, bad } = found === null ? { good: 0, bad: 0 } : count(found)
  return (
    <View>
      <Text className="block mb3">{words.help}</Text>
      {error ? <View><Notice icon="alert" text={error.text} /><View className="mb2"><ActionButton text="重试" kind="line" onTap={again} /></View></View> : null}
      {form}
      <ActionButton text={file ? words.again : words.choose} kind={file ? 'line' : 'solid'} isBusy={checking.isBusy} busyText={words.checking(percent)} onTap={() => void choose()} />
      {found === null ? null : (
        <View className="mt3">
          {findings(found)}
          {good > 0 ? <ActionButton text={bad > 0 ? words.onlyGood : words.all} isBusy={taking.isBusy} busyText={words.sending} onTap={() => send(bad > 0)} /> : bad === 0 ? <Text className="block bold">{words.nothingNew}</Text> : null}
        </View>
      )}
    </View>
  )
}

/** 导入表格, on a page. In WeChat there are no files to choose from. */
export const TableImport = <Report,>(props: TableImportProps<Report>) => (isWeapp ? <Text className="block">{props.words.onComputer}</Text> : <Choosing {...props} />)

/** The same in a sheet over the page that it is about. */
export const TableImportSheet = <Report,>({ title, onClose, ...props }: TableImportProps<Report> & { title: string; onClose: () => void }) => (
  <Sheet title={title} onClose={onClose}><TableImport {...props} /></Sheet>
)
