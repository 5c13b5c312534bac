import { availableActions, type Position, stageKinds, statuses } from '@shared/domain/workflow'
import { staffActionNames } from '@shared/domain/staffActions'
import { barOf } from './actionBar'

const position: Position = {
  status: 'accepted', stageKind: 'decide', isLastStage: false, isOffered: false, hasAbove: true, isReady: false, isRated: false, wantsCallback: false, isFresh: true, isReviewed: false, canExtend: false,
}
const ofOwner = (change: Partial<Position>) => availableActions({ ...position, ...change }, ['owner.clerk', 'owner.lead'])

test('while something is decided, ending the step is the next thing; asking for papers and passing on stand beside it', () => {
  expect(barOf(ofOwner({}), 2)).toMatchObject({ main: 'advance', beside: ['requestSupplement', 'transfer'], more: ['escalate', 'recordOutside', 'assign', 'comment', 'flag', 'reject'] })
})

test('outside it is chased', () => {
  expect(barOf(ofOwner({ stageKind: 'outside' }), 2)).toMatchObject({ main: 'advance', beside: ['enquire', 'recordOutside'] })
})

test('a card is announced first and handed over then', () => {
  const atTheCounter = { stageKind: 'handOver', isLastStage: true } as const
  expect(barOf(ofOwner(atTheCounter), 2).main).toBe('announceReady')
  expect(barOf(ofOwner({ ...atTheCounter, isReady: true }), 2).main).toBe('complete')
})

test('while it is the applicant’s turn no button is solid', () => {
  expect(barOf(ofOwner({ status: 'awaiting_supplement' }), 1)).toEqual({ main: null, beside: ['cancelSupplement'], more: ['assign', 'comment'] })
})

test('somebody who was not satisfied is called', () => {
  expect(barOf(ofOwner({ status: 'completed', wantsCallback: true }), 2)).toEqual({ main: 'callBack', beside: ['comment'], more: [] })
})

test('whatever is allowed is somewhere, once, and never more than fits beside', () => {
  for (const status of statuses) for (const stageKind of stageKinds) for (const isOffered of [false, true]) for (const room of [1, 2]) {
    const allowed = ofOwner({ status, stageKind, isOffered })
    const { main, beside, more } = barOf(allowed, room)
    const shown = [...(main ? [main] : []), ...beside, ...more]
    expect([...shown].sort()).toEqual(staffActionNames.filter((action) => action !== 'claim' && allowed.includes(action)).sort())
    expect(beside.length).toBeLessThanOrEqual(more.length === 0 ? room + 1 : room)
  }
})
