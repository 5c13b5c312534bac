import { useState } from 'react'
import { Text } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { leastNote, textLimits } from '@shared/contract/values'
import { activitySignupWords } from '@shared/text/activitySignups'
import { exportWords as words, importWords } from '@shared/text/coverageScreen'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { isWeapp } from '@/platform/environment'
import { download } from '@/platform/newTab'

const formats = ['xlsx', 'csv'] as const

const ExportForm = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const [format, setFormat] = useState<(typeof formats)[number]>('xlsx')
  const [purpose, setPurpose] = useState('')
  const { submit, isBusy, error } = useSubmit(async () => {
    const { url } = await call(contract.linkSignupExport, { params: { id }, body: { format, purpose: purpose.trim() } })
    download(`${API_BASE}${url}`)
    onClose()
  })
  return (
    <>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="export-format" label={words.format}><ChoiceGroup label={words.format} choices={formats.map((value) => ({ value, text: words.formats[value] }))} chosen={format} onChoose={(value) => setFormat(value as typeof format)} /></Field>
      <Field id="export-purpose" label={words.purpose} help={words.purposeHelp}><TextArea id="export-purpose" label={words.purpose} most={textLimits.note} value={purpose} onInput={setPurpose} /></Field>
      <ActionButton text={words.send} isBusy={isBusy} busyText={words.sending} isDisabled={purpose.trim().length < leastNote} onTap={() => void submit()} />
    </>
  )
}

/** 导出名单: what for is asked and recorded. A phone is no place for a table of names. */
export const PurposeExport = (props: { id: string; onClose: () => void }) => (
  <Sheet title={activitySignupWords.exporting} onClose={props.onClose}>{isWeapp ? <Text className="block">{importWords.onComputer}</Text> : <ExportForm {...props} />}</Sheet>
)
