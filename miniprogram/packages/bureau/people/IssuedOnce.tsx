import { Text, View } from '@tarojs/components'
import { type Issued } from '@shared/contract/staff'
import { staffWords as words } from '@shared/text/staff'
import { ActionButton } from '@/components/ActionButton'
import { Notice } from '@/components/pieces'
import { copyText } from '@/platform/dialogs'

const Secret = ({ label, text, help }: { label: string; text: string; help: string }) => (
  <View className="tile mt3">
    <View className="row between">
      <View className="grow">
        <Text className="block sub">{label}</Text>
        <Text className="block num once">{text}</Text>
      </View>
      <ActionButton text={words.copy} kind="line" size="small" onTap={() => void copyText(text)} />
    </View>
    <Text className="block sub mt1">{help}</Text>
  </View>
)

/** An invitation code and a first password, for handing over now: nobody can read them again. */
export const IssuedOnce = ({ issued: { person, invitation, password }, onClose }: { issued: Issued; onClose: () => void }) => (
  <View>
    {invitation || password ? <Notice text={`${words.onceTitle}。${words.onceText}`} /> : <Notice text={words.repeated} />}
    {invitation ? <Secret label={words.invitation} text={invitation} help={words.invitationHelp} /> : null}
    {password ? <Secret label={words.password} text={password} help={words.passwordHelp(person.loginName ?? '')} /> : null}
    <View className="mt4"><ActionButton text={words.closeOnce} onTap={onClose} /></View>
  </View>
)
