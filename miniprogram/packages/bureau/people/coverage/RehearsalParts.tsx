import { Text, View } from '@tarojs/components'
import { type CoverageRehearsal } from '@shared/contract/coverage'
import { rehearsalWords as words } from '@shared/text/coverageScreen'

/** Which requests of the last year would have gone elsewhere. */
export const MovedRequests = ({ rehearsal: { looked, moved, isMore, requests } }: { rehearsal: CoverageRehearsal }) => (
  <View className="card">
    <Text className="block num">{words.looked(looked)}{moved === 0 ? words.nothingMoves : words.moves(moved)}</Text>
    {requests.map(({ requestId, number, service, from, to }) => (
      <View key={requestId} className="part">
        <View className="grow">
          <Text className="block num">{number} · {service}</Text>
          <Text className="block sub">{words.from(from?.shortName ?? words.nobody, to?.shortName ?? words.nobody)}</Text>
        </View>
      </View>
    ))}
    {isMore ? <Text className="block sub mt2">{words.isMore}</Text> : null}
  </View>
)
