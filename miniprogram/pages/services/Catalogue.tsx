import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { type Category } from '@shared/catalog/types'
import { type ServiceBrief } from '@shared/contract/services'
import { categoryHeadings } from '@shared/text/labels'
import { SectionHead } from '@/components/pieces'
import { SituationCells, situationsOf } from '@/components/situations'
import { bringToTop } from '@/platform/inSight'
import { forgetSituation, useWantedSituation } from '@/session/situation'
import { ServiceRow } from './ServiceRow'

const show = (category: Category): void => bringToTop(`#situation-${category}`)

/** Everything there is, by life situation: first the situations to tap, then each with what helps in it. */
export const Catalogue = ({ services }: { services: readonly ServiceBrief[] }) => {
  const situations = situationsOf(services)
  const wanted = useWantedSituation()
  useEffect(() => {
    if (!wanted) return
    show(wanted)
    forgetSituation()
  }, [wanted])
  return (
    <View>
      <SituationCells situations={situations} onChoose={show} />
      <View className="catalogue">
        {situations.map((category) => (
          <View key={category} id={`situation-${category}`} className="to-top catalogue-group">
            <SectionHead title={categoryHeadings[category]} />
            <View className="card card-list">
              {services.filter((service) => service.category.code === category).map((service) => <ServiceRow key={service.key} service={service} />)}
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}
