// The order of the test files: the longest first, so that no worker is left with a long one at the end. Jest knows how long they took last
// time; in a clean clone it goes by their size, which says little: these are the ones that try everything there is.
const { default: Sequencer } = require('@jest/test-sequencer')

const longest = [
  'cloud/features/requests/everyAction.test.ts', 'cloud/features/requests/replay.test.ts', 'cloud/test/permissions.test.ts', 'miniprogram/test/everyForm.test.tsx',
  'cloud/features/services/everyForm.test.ts', 'cloud/features/units/zeroOrphan.test.ts', 'cloud/routing/cli/check.test.ts', 'cloud/features/inHand/nobodyAway.test.ts',
  'cloud/features/requests/stages.test.ts', 'cloud/start.test.ts', 'cloud/gateways/files/portrait.test.ts', 'cloud/features/requests/badWords.test.ts',
  'miniprogram/test/browser/wholeWay.test.ts', 'miniprogram/test/browser/screens.test.ts', 'miniprogram/test/browser/journey.test.ts',
]

module.exports = class LongestFirst extends Sequencer {
  static longest = longest

  /** The known long ones in this order, then the rest as jest would have it. */
  sort(tests) {
    const placeOf = ({ path }) => {
      const place = longest.findIndex((file) => path.endsWith(`/${file}`))
      return place < 0 ? longest.length : place
    }
    return [...super.sort(tests)].sort((one, other) => placeOf(one) - placeOf(other))
  }
}
