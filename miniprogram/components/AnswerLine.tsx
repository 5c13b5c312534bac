import { Text, View } from '@tarojs/components'
import { KeyValue } from './pieces'
import { PrivateFile } from './PrivateFile'

interface AnswerLineProps {
  label: string
  text: string
  /** Ids of its files; they are shown in place of the text. */
  files: readonly string[]
}

/** One answer as it is read, by the applicant or by staff. */
export const AnswerLine = ({ label, text, files }: AnswerLineProps) => {
  if (files.length === 0) return <KeyValue label={label} value={text} />
  return (
    <View className="mt2">
      <Text className="block sub">{label}{files.length > 1 ? `（${text}）` : ''}</Text>
      <View className="pages">
        {files.map((fileId, index) => (
          <View key={fileId} className="photo-frame"><PrivateFile fileId={fileId} label={files.length > 1 ? `${label}第 ${index + 1} 页` : label} /></View>
        ))}
      </View>
    </View>
  )
}
