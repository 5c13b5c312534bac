import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { recordWords as words } from '@shared/text/record'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { MoreButton } from '@/components/MoreButton'
import { SectionHead, Tag } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { useOnReturn } from '@/platform/lifecycle'

/** 该联系的人: whom the station promised to contact by today, longest waiting first. */
export const DueContacts = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const paged = usePaged(async (after) => {
    const { people, next } = await call(contract.listDueContacts, { query: { after } })
    return { rows: people, next }
  }, [])
  useOnReturn(() => void paged.remote.reload())
  return (
    <View>
      <SectionHead title={words.dueTitle} />
      <WhenReady remote={paged.remote} cards={1}>
        {({ rows }) => rows.length === 0
          ? <View className="card"><Text className="block">{words.dueNone}</Text><Text className="block sub">{words.dueNoneText}</Text></View>
          : (
            <View>
              {rows.map(({ id, name, phone, status, day, isLate }) => (
                <Tappable key={id} label={`${words.person(name, phone)}，${words.dueDay(day)}`} role="link" className="card row between wrap" onTap={() => onOpen(id)}>
                  <View className="grow">
                    <Text className="block strong">{name}　<Text className="num">{phone}</Text></Text>
                    <Text className="block sub">{status.text}</Text>
                  </View>
                  <Tag text={words.dueDay(day)} tone={isLate ? 'red' : 'amber'} />
                </Tappable>
              ))}
            </View>
          )}
      </WhenReady>
      <MoreButton text={words.dueMore} paged={paged} />
    </View>
  )
}
