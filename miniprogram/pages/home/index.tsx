import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type ServiceBrief } from '@shared/contract/services'
import { homeWords } from '@shared/text/home'
import { bureauName } from '@shared/text/labels'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Drawing } from '@/components/Drawing'
import { Icon } from '@/components/Icon'
import { type IconName } from '@/components/iconPaths'
import { Page } from '@/components/Page'
import { PartnerOffer } from '@/components/PartnerOffer'
import { SectionHead } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { useOnReturn, useOnShow } from '@/platform/lifecycle'
import { goTab, open, showTab } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { setUnread } from '@/session/unread'
import { HomeBand } from './HomeBand'
import { Todo } from './TodoCard'

const loadHome = async (isSignedIn: boolean) => {
  const [{ services }, home] = await Promise.all([call(contract.listServices), isSignedIn ? call(contract.getHome) : Promise.resolve(null)])
  if (home) setUnread(home.unread)
  return { services, home }
}

const Six = ({ services }: { services: readonly ServiceBrief[] }) => (
  <View className={`six${services.length < 5 ? ' six-few' : ''}`}>
    {services.slice(0, 6).map(({ key, title, icon }) => (
      <View key={key} className="six-cell">
        <Tappable label={title} className="card six-card" onTap={() => void open('intro', { serviceKey: key })}>
          <View className="icon-tile"><Icon name={icon as IconName} color="deep" size={28} /></View>
          <Text className="bold mt2">{title}</Text>
        </Tappable>
      </View>
    ))}
  </View>
)

/** The first screen: who I am, my station, what needs me now, the services. */
const HomePage = () => {
  const { token } = useSession()
  const remote = useRemote(() => loadHome(token !== null), [token])
  useOnShow(() => showTab('home'))
  useOnReturn(() => void remote.reload())
  return (
    <Page
      tab="home"
      heading={<View className="emblem-line" role="heading" aria-level={1}><Drawing name="emblem" color="honour" width={28} /><Text>{bureauName}</Text></View>}
      band={<HomeBand isSignedIn={token !== null} home={remote.data?.home ?? null} />}
    >
      <WhenReady remote={remote}>
        {({ services, home }) => (
          <View>
            <Todo todo={home?.todo ?? []} />
            <PartnerOffer points={home?.partners ?? []} />
            <SectionHead title={homeWords.services} aside={<Tappable label={homeWords.allServices} className="link" onTap={() => void goTab('services')}>{homeWords.all}<Icon name="right" size={18} /></Tappable>} />
            <Six services={services} />
            <Text className="block cap center mt5">{homeWords.organiser(bureauName)}</Text>
          </View>
        )}
      </WhenReady>
    </Page>
  )
}

export default HomePage
