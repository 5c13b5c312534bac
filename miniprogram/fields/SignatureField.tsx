import { useRef, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { fieldTexts } from '@shared/text/fields'
import { asApiError } from '@/api/apiError'
import { upload } from '@/api/upload'
import { newUploadId } from '@/api/uploadId'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { PrivateFile } from '@/components/PrivateFile'
import { DrawingPad } from '@/platform/DrawingPad'
import { type FieldProps } from './fieldProps'

const words = fieldTexts.signature

/** A name written with the finger. It is sent when the person says that it is good; what failed stays on the pad. */
export const SignatureField = ({ field, value, onChange, error, requestId }: FieldProps) => {
  const [round, setRound] = useState(0)
  const [drawing, setDrawing] = useState<(() => Promise<string>) | null>(null)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const fileId = typeof value === 'string' && value !== '' ? value : null
  // The same drawing is stored once, however often it is sent; a new stroke makes another one.
  const uploadId = useRef(newUploadId())
  const keepStroke = (toFile: () => Promise<string>) => {
    uploadId.current = newUploadId()
    setDrawing(() => toFile)
  }
  const startOver = () => {
    setRound(round + 1)
    setDrawing(null)
    setProblem(null)
    if (fileId) onChange(undefined)
  }
  const send = async () => {
    if (!drawing) return
    setSending(true)
    setProblem(null)
    try {
      const { id } = await upload(contract.uploadFile, { filePath: await drawing(), body: { requestId, field: field.key, uploadId: uploadId.current } })
      setDrawing(null)
      onChange(id)
    } catch (thrown) {
      setProblem(asApiError(thrown).text)
    } finally {
      setSending(false)
    }
  }
  return (
    <Field id={field.key} label={field.label} help={field.help} error={problem ?? error} isOptional={field.optional}>
      {fileId ? (
        <View>
          <View className="drawing-frame"><PrivateFile fileId={fileId} label={field.label} /></View>
          <View className="sub mt2 text-green" role="status">{words.done}</View>
          <View className="mt3"><ActionButton text={words.again} kind="line" icon="pencil" onTap={startOver} /></View>
        </View>
      ) : (
        <View>
          <Text className="block sub">{words.hint}</Text>
          <View className="drawing-frame mt2"><DrawingPad key={round} id={`pad-${field.key}`} label={words.pad} onStroke={keepStroke} /></View>
          <View className="btns mt3">
            <ActionButton text={words.clear} kind="plain" isDisabled={!drawing || isSending} onTap={startOver} />
            <ActionButton text={words.use} kind="line" isDisabled={!drawing} isBusy={isSending} busyText={words.sending} onTap={() => void send()} />
          </View>
        </View>
      )}
    </Field>
  )
}
