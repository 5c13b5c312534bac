import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type Assistance } from '@shared/contract/assist'
import { assistWords } from '@shared/text/assist'
import { asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { ActionButton } from '@/components/ActionButton'
import { Notice } from '@/components/pieces'
import { isWeapp } from '@/platform/environment'
import { download, openTab } from '@/platform/newTab'

type Task = 'print' | 'archive'

/** The form on paper and all papers as one file; both are for a PC. */
export const PaperButtons = ({ id, files }: Pick<Assistance, 'id' | 'files'>) => {
  const [busy, setBusy] = useState<Task | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (task: Task, work: () => Promise<void>) => {
    setBusy(task)
    setProblem(null)
    await work().catch((error: unknown) => setProblem(asApiError(error).text))
    setBusy(null)
  }
  const print = () => {
    const tab = openTab()
    if (!tab) return setProblem(assistWords.popupBlocked)
    void run('print', async () => {
      const { url } = await call(contract.linkPrint, { params: { id } }).catch((error: unknown) => {
        tab.close()
        throw error
      })
      tab.show(`${API_BASE}${url}`)
    })
  }
  const takeAll = () => void run('archive', async () => download(`${API_BASE}${(await call(contract.linkArchive, { params: { id } })).url}`))
  if (isWeapp) return <Notice text={assistWords.atPcOnly} />
  return (
    <View className="card">
      <View className="strong mb2" role="heading" aria-level={2}>{assistWords.sheets}</View>
      {problem ? <Notice icon="alert" text={problem} /> : null}
      <View className="btns btns-stack btns-long">
        <ActionButton text={assistWords.print} icon="file" kind="line" isBusy={busy === 'print'} busyText={assistWords.opening} isDisabled={busy !== null} onTap={print} />
        {files > 0 ? <ActionButton text={assistWords.download(files)} icon="down" kind="line" isBusy={busy === 'archive'} busyText={assistWords.opening} isDisabled={busy !== null} onTap={takeAll} /> : null}
      </View>
      <Text className="block sub mt2">{assistWords.logged}</Text>
    </View>
  )
}
