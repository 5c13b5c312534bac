/** A figure of a summary: how many people it stands for. */
export interface Bar {
  key: string
  text: string
  count: number
}

/** Fewer people than these could be told by whoever knows one of them. */
export const leastGroup = 5

/**
 * Folds every group of fewer than five into one, and with it the next smallest where that one would itself be so small, so that nobody finds it
 * out by subtraction. The largest first, what was folded last; the sum stays as it was.
 */
export const foldSmall = (bars: readonly Bar[], otherText: string): Bar[] => {
  const sorted = bars.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
  const shown = sorted.filter(({ count }) => count >= leastGroup)
  let folded = sorted.slice(shown.length).reduce((sum, { count }) => sum + count, 0)
  while (folded > 0 && folded < leastGroup && shown.length > 0) folded += shown.pop()?.count ?? 0
  return folded === 0 ? shown : [...shown, { key: 'other', text: otherText, count: folded }]
}
