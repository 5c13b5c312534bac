import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type StaffInterest } from '@shared/contract/interests'
import { employerInterestsWords as words, interestsWords } from '@shared/text/interestsPage'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { ActionButton } from '@/components/ActionButton'
import { MoreButton } from '@/components/MoreButton'
import { SectionHead, Tag } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { TableExport } from '@/components/TableExport'

/** 想来的人: who would like a post of this employer, masked; a list for the employer leaves only with a purpose. */
export const Interested = ({ employerId }: { employerId: string }) => {
  const [isExporting, setExporting] = useState(false)
  const paged = usePaged<StaffInterest>(async (after) => {
    const { interests, next } = await call(contract.listEmployerInterests, { params: { id: employerId }, query: { after } })
    return { rows: interests, next }
  }, [employerId])
  return (
    <View>
      <SectionHead title={words.title} />
      <WhenReady remote={paged.remote} cards={1}>
        {({ rows }) => rows.length === 0 ? <Text className="block sub mb3">{words.none}</Text> : (
          <View>
            <View className="card" role="list">
              {rows.map(({ id, name, phone, post, state, station, hasConsent }) => (
                <View key={id} className="part" role="listitem">
                  <View className="grow">
                    <View className="row between wrap"><Text className="bold num">{interestsWords.person(name, phone)}</Text><Tag text={hasConsent ? words.handedOn : words.notHandedOn} tone={hasConsent ? 'green' : 'grey'} /></View>
                    <Text className="block sub">{[post.title, station?.shortName, state.text].filter(Boolean).join(' · ')}</Text>
                  </View>
                </View>
              ))}
            </View>
            <View className="mb3"><ActionButton text={words.export} kind="line" size="small" onTap={() => setExporting(true)} /></View>
          </View>
        )}
      </WhenReady>
      <MoreButton text={interestsWords.more} paged={paged} />
      {isExporting ? <TableExport title={words.exportTitle} link={(body) => call(contract.linkInterestExport, { body: { employerId, ...body } })} onClose={() => setExporting(false)} /> : null}
    </View>
  )
}
