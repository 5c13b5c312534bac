import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { ownRecordWords as words } from '@shared/text/record'
import { asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { Notice } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { keepFile } from '@/platform/documents'
import { isWeapp } from '@/platform/environment'
import { back } from '@/platform/navigation'
import { openTab } from '@/platform/newTab'
import { SignedInOnly } from '@/session/SignedInOnly'

type Format = 'page' | 'data'
const extensions: Record<Format, string> = { page: 'html', data: 'json' }

const linkOf = async (format: Format): Promise<string> => `${API_BASE}${(await call(contract.linkRecordExport, { body: { format } })).url}`

/** In a browser the page opens beside this one, and the file is a download; in WeChat either goes to a chat, from where it is kept. */
const takeAlong = async (format: Format): Promise<void> => {
  if (isWeapp || format === 'data') return keepFile(await linkOf(format), `${words.exportName}.${extensions[format]}`)
  const tab = openTab()
  if (!tab) throw new Error(words.popupBlocked)
  await linkOf(format).then(tab.show).catch((error: unknown) => {
    tab.close()
    throw error
  })
}

const Exporting = () => {
  const [busy, setBusy] = useState<Format | null>(null)
  const [problem, setProblem] = useState<{ text: string } | null>(null)
  const take = async (format: Format) => {
    setBusy(format)
    setProblem(null)
    await takeAlong(format).catch((error: unknown) => setProblem(error instanceof Error && error.message === words.popupBlocked ? { text: words.popupBlocked } : asApiError(error)))
    setBusy(null)
  }
  return (
    <View>
      <View className="card">
        <Text className="block">{words.exportLead}</Text>
        <View className="mt3"><Notice text={words.exportLimit} icon="shield" /></View>
        <Refusal error={problem} />
        <ActionButton text={words.exportReadable} icon="file" isBusy={busy === 'page'} busyText={words.exporting} isDisabled={busy !== null} onTap={() => void take('page')} />
        <Text className="block sub mt1 mb3">{words.exportReadableHelp}</Text>
        <ActionButton text={words.exportData} icon="down" kind="line" isBusy={busy === 'data'} busyText={words.exporting} isDisabled={busy !== null} onTap={() => void take('data')} />
        <Text className="block sub mt1">{words.exportDataHelp}</Text>
      </View>
    </View>
  )
}

/** 导出我的信息: to read, and for programs. */
const ExportPage = () => <Page title={words.exportTitle} hasBack onBack={() => void back('mine')}><SignedInOnly reason={words.exportReason}><Exporting /></SignedInOnly></Page>

export default ExportPage
