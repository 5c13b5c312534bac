import { useState } from 'react'
import { Text } from '@tarojs/components'
import { leastNote, textLimits } from '@shared/contract/values'
import { exportWords as words, importWords } from '@shared/text/coverageScreen'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from './ActionButton'
import { Field } from './Field'
import { ChoiceGroup, TextArea } from './inputs'
import { Notice } from './pieces'
import { Sheet } from './Sheet'
import { isWeapp } from '@/platform/environment'
import { download } from '@/platform/newTab'

const formats = ['xlsx', 'csv'] as const

interface TableExportProps {
  title?: string
  /** Asks the service for a link to the table. */
  link: (asked: { format: (typeof formats)[number]; purpose: string }) => Promise<{ url: string }>
  onClose: () => void
}

const ExportForm = ({ link, onClose }: TableExportProps) => {
  const [format, setFormat] = useState<(typeof formats)[number]>('xlsx')
  const [purpose, setPurpose] = useState('')
  const { submit, isBusy, error } = useSubmit(async () => {
    const { url } = await link({ format, purpose: purpose.trim() })
    download(`${API_BASE}${url}`)
    onClose()
  })
  return (
    <>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="export-format" label={words.format}>
        <ChoiceGroup label={words.format} choices={formats.map((value) => ({ value, text: words.formats[value] }))} chosen={format} onChoose={(value) => setFormat(value as typeof format)} />
      </Field>
      <Field id="export-purpose" label={words.purpose} help={words.purposeHelp}>
        <TextArea id="export-purpose" label={words.purpose} most={textLimits.note} value={purpose} onInput={setPurpose} />
      </Field>
      <ActionButton text={words.send} isBusy={isBusy} busyText={words.sending} isDisabled={purpose.trim().length < leastNote} onTap={() => void submit()} />
    </>
  )
}

/** 导出表格: what for is asked and recorded. A phone is no place for a table. */
export const TableExport = (props: TableExportProps) => (
  <Sheet title={props.title ?? words.title} onClose={props.onClose}>{isWeapp ? <Text className="block">{importWords.onComputer}</Text> : <ExportForm {...props} />}</Sheet>
)
