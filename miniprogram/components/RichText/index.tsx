import { Text, View } from '@tarojs/components'
import { type RichBlock } from '@shared/domain/richText'
import { PictureBlock } from './PictureBlock'
import { Runs } from './Runs'

const Block = ({ block }: { block: RichBlock }) => {
  if (block.kind === 'heading') return <View className="rich-heading" role="heading" aria-level={3}>{block.text}</View>
  if (block.kind === 'picture') return <PictureBlock url={block.url} label={block.words} />
  if (block.kind === 'paragraph') return <View className="rich-block"><Runs runs={block.runs} /></View>
  return (
    <View className="rich-block" role="list">
      {block.items.map((runs, index) => (
        <View key={index} className="row top rich-item" role="listitem">
          <Text className="rich-mark num">{block.isNumbered ? `${index + 1}.` : '•'}</Text>
          <View className="grow"><Runs runs={runs} /></View>
        </View>
      ))}
    </View>
  )
}

/** What somebody wrote, from its blocks and nothing else: nothing in it can run or load anything of its own. */
export const RichText = ({ blocks }: { blocks: readonly RichBlock[] }) => <View className="rich">{blocks.map((block, index) => <Block key={index} block={block} />)}</View>
