import { View } from '@tarojs/components'
import { type Category } from '@shared/catalog/types'
import { type ServiceBrief } from '@shared/contract/services'
import { type Found } from '@shared/domain/serviceSearch'
import { findingWords } from '@shared/text/finding'
import { ActionButton } from '@/components/ActionButton'
import { SectionHead } from '@/components/pieces'
import { SituationCells, situationsOf } from '@/components/situations'
import { EmptyState } from '@/components/states'
import { makeCall } from '@/platform/dialogs'
import { open } from '@/platform/navigation'
import { useHotline } from '@/session/hotline'
import { keepQuestion } from '@/session/question'
import { ServiceRow } from './ServiceRow'

/** The title is read anyway: what it was found by is said where it is something else. */
const whyOf = ({ by, words }: Found, { title }: ServiceBrief): string | null => (by === 'title' || words === title ? null : findingWords.why[by](words))

interface NothingFoundProps {
  typed: string
  services: readonly ServiceBrief[]
  onSituation: (category: Category) => void
}

/** Nobody is left alone with it: the station can be asked in the same words, somebody answers the phone, and the situations are few. */
const NothingFound = ({ typed, services, onSituation }: NothingFoundProps) => {
  const hotline = useHotline()
  const ask = () => {
    keepQuestion(typed)
    void open('intro', { serviceKey: 'consultation' })
  }
  return (
    <View>
      <EmptyState title={findingWords.none.title} text={findingWords.none.text} action={{ text: findingWords.askStation, onTap: ask }} />
      <View className="none-call"><ActionButton text={findingWords.none.call(hotline)} icon="phone" kind="line" onTap={() => void makeCall(hotline)} /></View>
      <SectionHead title={findingWords.none.orSituation} />
      <SituationCells situations={situationsOf(services)} onChoose={onSituation} />
    </View>
  )
}

interface SearchResultsProps extends NothingFoundProps {
  found: readonly Found[]
}

/** What was found, the likeliest first, and why. */
export const SearchResults = ({ found, ...rest }: SearchResultsProps) => {
  const byKey = new Map(rest.services.map((service) => [service.key, service]))
  const shown = found.flatMap((hit) => {
    const service = byKey.get(hit.key)
    return service ? [{ service, why: whyOf(hit, service) }] : []
  })
  if (shown.length === 0) return <NothingFound {...rest} />
  return (
    <View>
      <View className="sub mb2" role="status">{findingWords.found(shown.length)}</View>
      <View className="card card-list">{shown.map(({ service, why }) => <ServiceRow key={service.key} service={service} why={why} />)}</View>
    </View>
  )
}
