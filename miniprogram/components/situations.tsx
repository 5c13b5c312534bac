import { Text, View } from '@tarojs/components'
import { categories, type Category } from '@shared/catalog/types'
import { categoryHeadings, categoryTexts } from '@shared/text/labels'
import { Icon } from './Icon'
import { type IconName } from './iconPaths'
import { Tappable } from './Tappable'

const icons: Record<Category, IconName> = { documents: 'card', employment: 'work', support: 'care', schooling: 'school', honour: 'medal', rights: 'law', learning: 'volunteer' }

/** Those in which there is something to choose, in their order. */
export const situationsOf = (services: readonly { category: { code: Category } }[]): Category[] =>
  categories.filter((category) => services.some((service) => service.category.code === category))

interface SituationsProps {
  situations: readonly Category[]
  onChoose: (category: Category) => void
}

const SituationTile = ({ category }: { category: Category }) => (
  <View className={`icon-tile${category === 'honour' ? ' icon-tile-gold' : ''}`}><Icon name={icons[category]} color={category === 'honour' ? 'gold' : 'deep'} size={28} /></View>
)

/** As large cells, in the words of somebody who comes with it. */
export const SituationCells = ({ situations, onChoose }: SituationsProps) => (
  <View className="situations">
    {situations.map((category) => (
      <View key={category} className="situation-cell">
        <Tappable label={categoryHeadings[category]} className="card situation" onTap={() => onChoose(category)}>
          <SituationTile category={category} />
          <Text className="bold situation-text">{categoryHeadings[category]}</Text>
        </Tappable>
      </View>
    ))}
  </View>
)

/** As a small row, by their short names. */
export const SituationRow = ({ situations, onChoose }: SituationsProps) => (
  <View className="card situation-row">
    {situations.map((category) => (
      <Tappable key={category} label={categoryTexts[category]} className="situation-short" onTap={() => onChoose(category)}>
        <SituationTile category={category} />
        <Text className="sub mt1">{categoryTexts[category]}</Text>
      </Tappable>
    ))}
  </View>
)
