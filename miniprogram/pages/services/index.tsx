import { useMemo, useState } from 'react'
import { type Category } from '@shared/catalog/types'
import { contract } from '@shared/contract/contract'
import { type ServiceBrief, type ServiceWords } from '@shared/contract/services'
import { createServiceSearch } from '@shared/domain/serviceSearch'
import { findingWords } from '@shared/text/finding'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Page } from '@/components/Page'
import { WhenReady } from '@/components/states'
import { useOnShow } from '@/platform/lifecycle'
import { showTab } from '@/platform/navigation'
import { canOpen } from '@/platform/openService'
import { forgetQuestion } from '@/session/question'
import { wantSituation } from '@/session/situation'
import { Catalogue } from './Catalogue'
import { SearchBox } from './SearchBox'
import { SearchResults } from './SearchResults'

interface Loaded {
  services: readonly ServiceBrief[]
  words: ServiceWords
}

const load = async (): Promise<Loaded> => {
  const [{ services }, words] = await Promise.all([call(contract.listServices), call(contract.getServiceWords)])
  return { services: services.filter(canOpen), words }
}

const searchOver = ({ services, words }: Loaded) => {
  const titles = new Map(services.map(({ key, title }) => [key, title]))
  return createServiceSearch(words.services.flatMap((service) => {
    const title = titles.get(service.key)
    return title === undefined ? [] : [{ ...service, title }]
  }), words.alike)
}

const Content = ({ loaded, typed, onSituation }: { loaded: Loaded; typed: string; onSituation: (category: Category) => void }) => {
  const search = useMemo(() => searchOver(loaded), [loaded])
  if (typed.trim() === '') return <Catalogue services={loaded.services} />
  return <SearchResults found={search(typed)} typed={typed} services={loaded.services} onSituation={onSituation} />
}

/** The catalogue by life situation, with a search over how people say it. */
const ServicesPage = () => {
  const remote = useRemote(load, [])
  const [typed, setTyped] = useState('')
  useOnShow(() => {
    showTab('services')
    forgetQuestion()
  })
  const goTo = (category: Category) => {
    setTyped('')
    wantSituation(category)
  }
  return (
    <Page tab="services" title={findingWords.title} className="page-search" band={<SearchBox typed={typed} onType={setTyped} />}>
      <WhenReady remote={remote}>{(loaded) => <Content loaded={loaded} typed={typed} onSituation={goTo} />}</WhenReady>
    </Page>
  )
}

export default ServicesPage
