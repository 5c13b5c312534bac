import { Text, View } from '@tarojs/components'
import { type ActivitySummary } from '@shared/contract/staffActivities'
import { spanText } from '@shared/text/activityTimes'
import { activityResultWords as words } from '@shared/text/activitySignups'
import { momentText } from '@shared/text/due'
import { EmptyState } from '@/components/states'
import { type KeptActivity } from '@shared/contract/staffActivities'
import { BarChart } from '../parts/BarChart'

const Figures = ({ summary, isTraining }: { summary: ActivitySummary; isTraining: boolean }) => {
  const { confirmed, attended, cancelled, waiting, byStaff, jobFound } = summary
  const figures: readonly (readonly [string, number, string])[] = [
    [words.confirmed, confirmed, ''], [words.attended, attended, words.percent(attended, confirmed)], [words.cancelled, cancelled, ''], [words.waiting, waiting, ''], [words.byStaff, byStaff, ''],
    ...(isTraining ? [[words.jobFound, jobFound, words.percent(jobFound, confirmed)] as const] : []),
  ]
  return (
    <View className="act-summary" role="list">
      {figures.map(([label, count, note]) => (
        <View key={label} className="card act-figure" role="listitem"><Text className="block sub">{label}</Text><Text className="act-number num">{count}</Text><Text className="sub"> {words.unit}</Text>{note ? <Text className="block cap">{note}</Text> : null}</View>
      ))}
    </View>
  )
}

/** How it went, in numbers and bars. */
export const SummaryTab = ({ summary, activity }: { summary: ActivitySummary; activity: KeptActivity }) => {
  const isTraining = activity.kind.code === 'training'
  const spans = new Map(activity.content.sessions.map((session) => [session.id, spanText(session)]))
  const sessions = summary.sessions.map(({ id, startsAt, expected, attended }) => ({ key: id, text: spans.get(id) ?? momentText(startsAt), count: attended, of: expected, note: words.sessionLine(attended, expected) }))
  const columns = words.chartColumns
  if (summary.confirmed + summary.cancelled + summary.waiting === 0) return <EmptyState title={words.noNumbers} />
  return (
    <View>
      <Figures summary={summary} isTraining={isTraining} />
      <View className="act-charts">
        <BarChart title={words.charts.sessions} columns={columns} bars={sessions} />
        <BarChart title={words.charts.streets} columns={columns} bars={summary.streets} />
        <BarChart title={words.charts.groups} columns={columns} bars={summary.groups} />
        <BarChart title={words.charts.ratings} columns={columns} bars={summary.ratings} />
        <BarChart title={words.charts.signupsByDay} columns={columns} bars={summary.signupsByDay} />
        {isTraining ? <BarChart title={words.charts.results} columns={columns} bars={summary.results} /> : null}
      </View>
      <Text className="block sub">{words.small}</Text>
    </View>
  )
}

/** What people wrote afterwards. */
export const CommentsTab = ({ comments }: Pick<ActivitySummary, 'comments'>) => comments.length === 0 ? <EmptyState title={words.noWords} /> : (
  <View className="card" role="list">{comments.map(({ at, text }, index) => <View key={index} className="part" role="listitem"><Text className="grow pre">{text}</Text><Text className="sub num">{momentText(at)}</Text></View>)}</View>
)
