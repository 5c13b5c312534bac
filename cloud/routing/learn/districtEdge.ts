/**
 * Roads that go on beyond the district (the west edge is 大连路, 大连西路, 密云路 and 逸仙路, the north edge towards 宝山区): below the lowest or above
 * the highest number known here they may belong to 虹口区 or 宝山区, so nothing is said there.
 */
const goOnBelow = new Set(['四平路', '周家嘴路', '长阳路', '霍山路', '唐山路', '昆明路', '飞虹路', '杨树浦路', '惠民路', '平凉路', '榆林路', '大连路', '大连西路', '赤峰路', '邯郸路', '中山北二路', '逸仙路', '密云路'])
const goOnAbove = new Set(['三门路', '殷高路', '殷高西路', '国权北路', '军工路', '逸仙路', '政立路', '吉浦路', '闸殷路', '淞沪路', '大连西路', '赤峰路', '邯郸路', '中山北二路', '密云路'])
/** Roads that are the edge itself: a side without a single known number is the other district's. */
const edges = new Set(['大连路', '大连西路', '密云路', '逸仙路'])

/** So far beyond the known numbers of a road something is still said of it, where the road stays in the district; much less where it does not. */
const stretch = { inside: 300, across: 20 }

/** The numbers of one side of a road that can be spoken of; null where nothing can. `known` ascends. */
export const reachOf = (road: string, known: readonly number[], side: 'odd' | 'even'): { from: number; to: number } | null => {
  const ofSide = known.filter((number) => (number % 2 === 0) === (side === 'even'))
  const [lowest, highest] = [known[0], known.at(-1)]
  if (lowest === undefined || highest === undefined || (edges.has(road) && ofSide.length === 0)) return null
  const below = goOnBelow.has(road) ? stretch.across : stretch.inside
  const above = goOnAbove.has(road) ? stretch.across : stretch.inside
  return { from: Math.max(1, lowest - below), to: highest + above }
}
