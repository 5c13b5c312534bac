import { Text, View } from '@tarojs/components'
import { type ServiceBrief } from '@shared/contract/services'
import { findingWords } from '@shared/text/finding'
import { Icon } from '@/components/Icon'
import { type IconName } from '@/components/iconPaths'
import { CheckLine } from '@/components/inputs'
import { Tappable } from '@/components/Tappable'
import { canOpen, openService } from '@/platform/openService'
import { setFitting, useFitting } from '@/session/fitting'

/** As the service orders them for this person; what it does not name stays behind in the order of the catalogue. */
export const inOrderOf = (services: readonly ServiceBrief[], keys: readonly string[]): ServiceBrief[] => {
  const place = new Map(keys.map((key, index) => [key, index]))
  return [...services].sort((one, other) => (place.get(one.key) ?? keys.length) - (place.get(other.key) ?? keys.length))
}

const Six = ({ services }: { services: readonly ServiceBrief[] }) => (
  <View className={`six${services.length < 5 ? ' six-few' : ''}`}>
    {services.slice(0, 6).map((service) => (
      <View key={service.key} className="six-cell">
        <Tappable label={service.title} className="card six-card" onTap={() => void openService(service)}>
          <View className="icon-tile"><Icon name={service.icon as IconName} color="deep" size={28} /></View>
          <Text className="bold mt2">{service.title}</Text>
        </Tappable>
      </View>
    ))}
  </View>
)

/** By what, said plainly, and a way to have it otherwise. */
const Switch = ({ onChange }: { onChange: () => void }) => {
  const isOn = useFitting()
  const toggle = () => {
    setFitting(!isOn)
    onChange()
  }
  return (
    <View className="fitting">
      <CheckLine text={findingWords.fitting.toggle} isOn={isOn} onToggle={toggle} />
      <Text className="block cap">{isOn ? findingWords.fitting.why : findingWords.fitting.off}</Text>
    </View>
  )
}

interface FittingServicesProps {
  services: readonly ServiceBrief[]
  /** The order for a person who is known; null for anybody else, who is offered no switch. */
  fitting: readonly string[] | null
  onChange: () => void
}

/** Six services at a tap, those that fit the person first. */
export const FittingServices = ({ services, fitting, onChange }: FittingServicesProps) => (
  <View>
    <Six services={inOrderOf(services, fitting ?? []).filter(canOpen)} />
    {fitting ? <Switch onChange={onChange} /> : null}
  </View>
)
