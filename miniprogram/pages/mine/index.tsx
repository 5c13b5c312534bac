import { Text, View } from '@tarojs/components'
import { myAppointmentsWords } from '@shared/text/appointmentsPage'
import { mySignupsWords } from '@shared/text/mySignups'
import { ownRecordWords } from '@shared/text/record'
import { noticesWords } from '@shared/text/noticesPage'
import { postsWords } from '@shared/text/postsPage'
import { messageSettingWords } from '@shared/text/messageSettings'
import { staffWords } from '@shared/text/staff'
import { ActionButton } from '@/components/ActionButton'
import { ModeSwitch } from '@/components/ModeSwitch'
import { Page } from '@/components/Page'
import { LinkCell } from '@/components/pieces'
import { confirm, makeCall } from '@/platform/dialogs'
import { useOnShow } from '@/platform/lifecycle'
import { open, showTab } from '@/platform/navigation'
import { useHotline } from '@/session/hotline'
import { mayLeave } from '@/session/leaveWork'
import { refreshMe, signOut, useSession } from '@/session/session'
import { useStaffPlaces } from '@/session/staffPlaces'
import { isAdministrator } from '@/session/workplace'

/** 我的: who I am, my requests, the large mode, help, and the way out. */
const MinePage = () => {
  const { token, me } = useSession()
  const asidePlaces = useStaffPlaces().filter(({ isAside }) => isAside)
  const hotline = useHotline()
  useOnShow(() => {
    showTab('mine')
    if (token && !me) void refreshMe().catch(() => undefined)
  })
  const leave = async () => {
    if (!(await mayLeave())) return
    if (await confirm({ title: '要退出登录吗？', text: '办件不受影响，下次登录还能看到。', yes: '退出' })) await signOut()
  }
  const name = me?.account?.person?.name
  return (
    <Page
      tab="mine"
      title="我的"
      isLapped
      band={
        <View className="band-inner row between">
          <Text className="hero on-band grow">{name ?? (token ? '您好' : '还没有登录')}</Text>
          <ModeSwitch />
        </View>
      }
    >
      {token ? (
        <View className="card card-cells">
          <LinkCell icon="file" text="我的办件" onTap={() => void open('requestList')} />
          <LinkCell icon="calendar" text={mySignupsWords.title} onTap={() => void open('mySignups')} />
          <LinkCell icon="clock" text={myAppointmentsWords.title} onTap={() => void open('appointments')} />
          <LinkCell icon="person" text="我的资料" onTap={() => void open('profile')} />
          <LinkCell icon="shield" text={ownRecordWords.title} onTap={() => void open('myRecord')} />
          <LinkCell icon="eye" text={ownRecordWords.looksTitle} onTap={() => void open('looks')} />
          <LinkCell icon="bell" text={messageSettingWords.title} onTap={() => void open('messageSettings')} />
          <LinkCell icon="phoneDevice" text="登录过的设备" onTap={() => void open('sessions')} />
          <LinkCell icon="care" text="我帮家人办事" onTap={() => void open('people')} />
          <LinkCell icon="search" text="找回在服务站办的事" onTap={() => void open('claim')} />
          {me?.staff ? <LinkCell icon="list" text="工作台" onTap={() => void open('staffQueue')} /> : null}
          {me?.staff ? asidePlaces.map(({ key, text, icon, route }) => <LinkCell key={key} icon={icon} text={text} onTap={() => void open(route)} />) : null}
          {isAdministrator(me) ? <LinkCell icon="station" text={staffWords.title} onTap={() => void open('staffPeople')} /> : null}
        </View>
      ) : (
        <View className="card"><ActionButton text="登录" onTap={() => void open('signIn')} /></View>
      )}
      <View className="card card-cells">
        <LinkCell icon="chat" text="问我的服务站" onTap={() => void open('intro', { serviceKey: 'consultation' })} />
        <LinkCell icon="megaphone" text={noticesWords.title} onTap={() => void open('notices')} />
        <LinkCell icon="work" text={postsWords.title} onTap={() => void open('posts')} />
        <LinkCell icon="phone" text={`投诉、求助：拨打 ${hotline}`} onTap={() => void makeCall(hotline)} />
        <LinkCell icon="shield" text="隐私说明" onTap={() => void open('signIn', { show: 'privacy' })} />
        {token && me && !me.staff ? <LinkCell icon="station" text="我是工作人员" onTap={() => void open('staffBinding')} /> : null}
      </View>
      {token ? <ActionButton text="退出登录" kind="plain" onTap={() => void leave()} /> : null}
    </Page>
  )
}

export default MinePage
