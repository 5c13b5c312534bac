import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { momentText } from '@shared/text/due'
import { settingChangeTexts, settingWords as words } from '@shared/text/settings'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { EmptyState, WhenReady } from '@/components/states'

interface Line {
  what: string
  from: string
  to: string
}

const sentence = ({ from, to }: Line): string => (from && to ? words.changedFrom(from, to) : to || from)

/** Who changed what, when and why, old and new in words; `round` counts the saves. */
export const SettingHistory = ({ subject, round }: { subject: string; round: number }) => {
  const remote = useRemote(async () => (await call(contract.listSettingChanges, { params: { key: subject } })).changes, [subject, round])
  return (
    <WhenReady remote={remote} cards={2}>
      {(changes) => changes.length === 0 ? <EmptyState title={words.noHistory} /> : (
        <View>
          {changes.map(({ version, at, by, note, lines }) => (
            <View key={version} className="card">
              <Text className="block sub num">{momentText(at)}，{by}</Text>
              {note ? <Text className="block">{note}</Text> : null}
              {lines.map((line, index) => <View key={index} className="mt2"><Text className="block bold">{line.what}</Text><Text className="block pre">{sentence(line)}</Text></View>)}
              {lines.length === 0 ? <Text className="block sub">{settingChangeTexts.nothing}</Text> : null}
            </View>
          ))}
        </View>
      )}
    </WhenReady>
  )
}
