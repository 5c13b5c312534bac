import { useState } from 'react'
import { Input, Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type ServiceBrief } from '@shared/contract/services'
import { categories } from '@shared/catalog/types'
import { categoryHeadings } from '@shared/text/labels'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { Page } from '@/components/Page'
import { SectionHead } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { useOnShow } from '@/platform/lifecycle'
import { open, showTab } from '@/platform/navigation'

const fits = ({ title, summary }: ServiceBrief, wanted: string): boolean => Array.from(wanted.trim()).every((character) => `${title}${summary}`.includes(character))

/** The catalogue by life situation, with a search over it. */
const ServicesPage = () => {
  const remote = useRemote(() => call(contract.listServices), [])
  const [wanted, setWanted] = useState('')
  useOnShow(() => showTab('services'))
  return (
    <Page
      tab="services"
      title="服务"
      band={
        <View className="band-inner">
          <View className="input search-box">
            <Icon name="search" color="second" size={22} />
            <Input className="input-inner" name="service-search" value={wanted} placeholder="说说您想办什么事" placeholderClass="placeholder" aria-label="说说您想办什么事" onInput={({ detail }) => setWanted(detail.value)} />
          </View>
        </View>
      }
    >
      <WhenReady remote={remote}>
        {({ services }) => {
          const found = services.filter((service) => fits(service, wanted))
          if (found.length === 0) return <EmptyState title="没有找到" text="换几个字试试，或者直接问服务站。" action={{ text: '问我的服务站', onTap: () => void open('intro', { serviceKey: 'consultation' }) }} />
          return (
            <View>
              {categories.filter((category) => found.some((service) => service.category.code === category)).map((category) => (
                <View key={category}>
                  <SectionHead title={categoryHeadings[category]} />
                  {found.filter((service) => service.category.code === category).map(({ key, title, summary, hasCheck }) => (
                    <View key={key} className="card">
                      <Text className="block strong">{title}</Text>
                      <Text className="block sub mt1">{summary}</Text>
                      <View className="mt3"><ActionButton text={hasCheck ? '我能办吗' : '怎么办'} kind="soft" onTap={() => void open('intro', { serviceKey: key })} /></View>
                    </View>
                  ))}
                </View>
              ))}
            </View>
          )
        }}
      </WhenReady>
    </Page>
  )
}

export default ServicesPage
