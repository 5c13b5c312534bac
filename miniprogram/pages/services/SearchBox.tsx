import { Input, View } from '@tarojs/components'
import { findingWords } from '@shared/text/finding'
import { Icon } from '@/components/Icon'
import { Tappable } from '@/components/Tappable'

/** Stays at the top of the catalogue. What is typed leaves the phone for nowhere, and is kept nowhere. */
export const SearchBox = ({ typed, onType }: { typed: string; onType: (typed: string) => void }) => (
  <View className="band-inner">
    <View className="input search-box">
      <Icon name="search" color="second" size={22} />
      <Input className="input-inner" name="service-search" value={typed} placeholder={findingWords.search} placeholderClass="placeholder" aria-label={findingWords.search} onInput={({ detail }) => onType(detail.value)} />
      {typed ? <Tappable label={findingWords.clear} className="search-clear" onTap={() => onType('')}><Icon name="close" color="second" size={20} /></Tappable> : null}
    </View>
  </View>
)
