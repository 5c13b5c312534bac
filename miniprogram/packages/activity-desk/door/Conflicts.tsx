import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { activityDoorWords as words } from '@shared/text/activityDoor'
import { momentText } from '@shared/text/due'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { MoreButton } from '@/components/MoreButton'
import { EmptyState, WhenReady } from '@/components/states'
import { verdictText } from './ScanVerdict'

/** 没放进去的: scans of every device at this session that let nobody in, as the service has judged them. */
export const Conflicts = ({ sessionId }: { sessionId: string }) => {
  const paged = usePaged(async (after) => {
    const { conflicts, next } = await call(contract.listScanConflicts, { params: { id: sessionId }, query: { after } })
    return { rows: conflicts.map((conflict) => ({ ...conflict, id: conflict.scanId })), next }
  }, [sessionId])
  return (
    <View>
      <WhenReady remote={paged.remote} cards={1}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={words.conflictsNone} text={words.conflictsText} /> : (
          <View className="card" role="list" aria-label={words.conflicts}>
            {rows.map(({ id, outcome, firstAt, maskedName, detail, happenedAt, byName }) => (
              <View key={id} className="part" role="listitem">
                <View className="grow"><Text className="block bold">{[maskedName, verdictText({ outcome: outcome.code, firstAt, maskedName, detail, isProvisional: false })].filter(Boolean).join('：')}</Text>{detail ? <Text className="block">{detail}</Text> : null}<Text className="block sub num">{[momentText(happenedAt), byName ? words.by(byName) : null].filter(Boolean).join(' · ')}</Text></View>
              </View>
            ))}
          </View>
        )}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
    </View>
  )
}
