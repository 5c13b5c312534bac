import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { bureauName, hotline } from '@shared/text/labels'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Drawing } from '@/components/Drawing'
import { Icon } from '@/components/Icon'
import { type IconName } from '@/components/iconPaths'
import { ModeSwitch } from '@/components/ModeSwitch'
import { Page } from '@/components/Page'
import { SectionHead, Tag } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { makeCall } from '@/platform/dialogs'
import { useOnReturn, useOnShow } from '@/platform/lifecycle'
import { goTab, open, showTab } from '@/platform/navigation'
import { openOwn } from '@/platform/openOwn'
import { useSession } from '@/session/session'
import { setUnread } from '@/session/unread'
import { greetingAt } from './greeting'
import { StationTile } from './StationTile'

const loadHome = async (isSignedIn: boolean) => {
  const [{ services }, home] = await Promise.all([call(contract.listServices), isSignedIn ? call(contract.getHome) : Promise.resolve(null)])
  if (home) setUnread(home.unread)
  return { services, home }
}

/** The first screen: who I am, my station, what needs me now, the services. */
const HomePage = () => {
  const { token } = useSession()
  const remote = useRemote(() => loadHome(token !== null), [token])
  useOnShow(() => showTab('home'))
  useOnReturn(() => void remote.reload())
  const home = remote.data?.home ?? null
  const greeting = greetingAt(Date.now())
  const todo = home?.todo.filter(({ turn }) => turn === 'you') ?? []
  return (
    <Page
      tab="home"
      heading={<View className="emblem-line" role="heading" aria-level={1}><Drawing name="emblem" color="honour" width={28} /><Text>{bureauName}</Text></View>}
      band={
        <View className="band-inner">
          <View className="band-art"><Drawing name="pine" color="faint" width={88} /></View>
          <View className="row between hello">
            <View className="grow">
              <Text className="block hero on-band">{home?.name ? `${home.name}，${greeting}` : greeting}</Text>
              <Text className="block sub text-gold">感谢您为国家的付出</Text>
            </View>
            <ModeSwitch />
          </View>
          {home?.station ? <StationTile station={home.station} /> : null}
          {home && !home.station ? (
            <View className="station">
              <Text className="block strong on-band">先告诉我们您是谁、住哪里</Text>
              <Text className="block on-band-2 mt1">这样才能分到您的服务站</Text>
              <View className="mt3"><ActionButton text="去填写" kind="onBand" onTap={() => void open('profile')} /></View>
            </View>
          ) : null}
          {token ? null : (
            <View className="station">
              <Text className="block strong on-band">登录后，办到哪一步随时看得到</Text>
              <View className="btns btns-stack mt3">
                <ActionButton text="登录" kind="onBand" onTap={() => void open('signIn')} />
                <ActionButton text={`拨打 ${hotline}`} icon="phone" kind="onBandLine" onTap={() => void makeCall(hotline)} />
              </View>
            </View>
          )}
        </View>
      }
    >
      <WhenReady remote={remote}>
        {({ services }) => (
          <View>
            {todo.length > 0 ? <SectionHead title="现在需要您做的" aside={<Text className="sub">{todo.length} 件</Text>} /> : null}
            {todo.map((request) => (
              <View key={request.id} className="card card-warm">
                <View className="row between">
                  <Text className="strong grow">{request.title}</Text>
                  <Tag text={request.status.text} tone="amber" />
                </View>
                {request.personName ? <Text className="block sub mt1">替 {request.personName} 办的</Text> : null}
                <Text className="block mt1">{request.headline}</Text>
                <View className="mt3">
                  {request.status.code === 'draft'
                    ? <ActionButton text="接着填" kind="line" onTap={() => void openOwn(request)} />
                    : <ActionButton text="去补材料" icon="camera" onTap={() => void open('supplement', { id: request.id })} />}
                </View>
              </View>
            ))}
            <SectionHead title="常用服务" aside={<Tappable label="全部服务" className="link" onTap={() => void goTab('services')}>全部<Icon name="right" size={18} /></Tappable>} />
            <View className="six">
              {services.slice(0, 6).map(({ key, title, icon }) => (
                <View key={key} className="six-cell">
                  <Tappable label={title} className="card six-card" onTap={() => void open('intro', { serviceKey: key })}>
                    <View className="icon-tile"><Icon name={icon as IconName} color="deep" size={28} /></View>
                    <Text className="bold mt2">{title}</Text>
                  </Tappable>
                </View>
              ))}
            </View>
            <Text className="block cap center mt5">{bureauName} 主办</Text>
          </View>
        )}
      </WhenReady>
    </Page>
  )
}

export default HomePage
