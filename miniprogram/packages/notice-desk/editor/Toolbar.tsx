import { Text, View } from '@tarojs/components'
import { noticeEditorWords as words } from '@shared/text/noticeDesk'
import { Icon } from '@/components/Icon'
import { Tappable } from '@/components/Tappable'

export type Tool = keyof typeof words.tools
const tools: readonly Tool[] = ['bold', 'heading', 'list', 'picture', 'link']

/** Marks to be put into the words, and how long reading them takes. */
export const Toolbar = ({ minutes, onTool }: { minutes: number; onTool: (tool: Tool) => void }) => (
  <View className="row between wrap notice-toolbar">
    <View className="row" role="group" aria-label={words.toolbar}>
      {tools.map((tool) => <Tappable key={tool} label={words.tools[tool]} className="notice-tool" onTap={() => onTool(tool)}><Icon name={tool} color="ink" size={22} /></Tappable>)}
    </View>
    <Text className="cap num">{words.minutes(minutes)}</Text>
  </View>
)
