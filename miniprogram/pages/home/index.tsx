import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { homeWords } from '@shared/text/home'
import { bureauName } from '@shared/text/labels'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Drawing } from '@/components/Drawing'
import { Icon } from '@/components/Icon'
import { Page } from '@/components/Page'
import { PartnerOffer } from '@/components/PartnerOffer'
import { SectionHead } from '@/components/pieces'
import { SituationRow, situationsOf } from '@/components/situations'
import { WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { useOnReturn, useOnShow } from '@/platform/lifecycle'
import { goTab, showTab } from '@/platform/navigation'
import { canOpen } from '@/platform/openService'
import { isFitting } from '@/session/fitting'
import { useSession } from '@/session/session'
import { showSituation } from '@/session/situation'
import { setUnread } from '@/session/unread'
import { ActivitiesTile } from './ActivitiesTile'
import { FittingServices } from './FittingServices'
import { HomeBand } from './HomeBand'
import { HomeNotices } from './HomeNotices'
import { ThreadNews } from './ThreadNews'
import { Todo } from './TodoCard'

const loadHome = async (isSignedIn: boolean) => {
  const [{ services }, home] = await Promise.all([call(contract.listServices), isSignedIn ? call(contract.getHome, isFitting() ? {} : { query: { order: 'plain' } }) : Promise.resolve(null)])
  if (home) setUnread(home.unread)
  return { services, home }
}

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
            <Todo todo={home?.todo ?? []} activities={home?.activities?.waiting} appointments={home?.appointments} />
            <ThreadNews unread={home?.unreadThreads ?? 0} />
            <PartnerOffer points={home?.partners ?? []} />
            <SectionHead title={homeWords.services} aside={<Tappable label={homeWords.allServices} className="link" onTap={() => void goTab('services')}>{homeWords.all}<Icon name="right" size={18} /></Tappable>} />
            <FittingServices services={services} fitting={home?.name ? home.fitting : null} onChange={() => void remote.reload()} />
            <HomeNotices notices={home?.notices ?? []} />
            <ActivitiesTile coming={home?.activities?.coming ?? 0} />
            <SectionHead title={homeWords.situations} />
            <SituationRow situations={situationsOf(services.filter(canOpen))} onChoose={(category) => void showSituation(category)} />
            <Text className="block cap center mt5">{homeWords.organiser(bureauName)}</Text>
          </View>
        )}
      </WhenReady>
    </Page>
  )
}

export default HomePage
