import { reachOf } from './districtEdge'

test('a road within the district is spoken of somewhat beyond its known numbers, never below 1', () => {
  expect(reachOf('控江路', [500, 501, 900], 'odd')).toEqual({ from: 200, to: 1200 })
  expect(reachOf('控江路', [20, 21], 'even')).toEqual({ from: 1, to: 321 })
})

test('a road that goes on in another district ends soon beyond them, on that side alone', () => {
  expect(reachOf('四平路', [980, 1239, 2000], 'odd')).toEqual({ from: 960, to: 2300 })
  expect(reachOf('三门路', [100, 101, 600], 'even')).toEqual({ from: 1, to: 620 })
})

test('of a road that is the edge itself the side without known numbers is the other district', () => {
  expect(reachOf('大连路', [500, 600], 'odd')).toBeNull()
  expect(reachOf('大连路', [500, 600], 'even')).toEqual({ from: 480, to: 900 })
  expect(reachOf('控江路', [500, 600], 'odd')).toEqual({ from: 200, to: 900 })
})

test('of a road without known numbers nothing is said', () => {
  expect(reachOf('控江路', [], 'odd')).toBeNull()
})
