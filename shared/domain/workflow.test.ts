import { isStaffAction, staffActions } from '@shared/domain/staffActions'
import { actions, type Action, availableActions, isFinal, type Party, type Position, stageKinds, statuses, workflow } from '@shared/domain/workflow'
import { actionWordText } from '@shared/text/actionWords'

const position = (given: Partial<Position>): Position => ({ status: 'submitted', stageKind: 'decide', isLastStage: false, isOffered: false, hasAbove: true, isReady: false, isRated: false, isFresh: true, isReviewed: false, wantsCallback: false, canExtend: false, ...given })
const allowed = (given: Partial<Position>, ...parties: Party[]): Action[] => availableActions(position(given), parties)

describe('what may be done with a request', () => {
  it('is nothing for somebody who has no part in it, in every status and stage', () => {
    for (const status of statuses) for (const stageKind of stageKinds) expect(allowed({ status, stageKind })).toEqual([])
  })

  it('is to judge it, to ask again and to note once it is over, but never to change what was decided', () => {
    const over: readonly Action[] = ['rate', 'reopen', 'askReview', 'comment', 'callBack']
    for (const status of statuses.filter(isFinal)) {
      for (const stageKind of stageKinds) expect(allowed({ status, stageKind, wantsCallback: true }, 'applicant', 'owner.lead', 'receiver.lead', 'above.lead').filter((action) => !over.includes(action))).toEqual([])
    }
    expect(allowed({ status: 'withdrawn' }, 'applicant', 'owner.lead')).toEqual([])
  })

  it('is rated once, opened again while it is fresh, and reviewed once', () => {
    expect(allowed({ status: 'completed' }, 'applicant')).toEqual(['rate', 'reopen', 'askReview'])
    expect(allowed({ status: 'completed', isRated: true, isFresh: false, isReviewed: true }, 'applicant')).toEqual([])
    expect(allowed({ status: 'rejected' }, 'applicant')).toEqual(['rate', 'askReview'])
  })

  it('hands a card over only after the person was told that it is there, and tells once', () => {
    const atTheEnd = { status: 'accepted', stageKind: 'handOver', isLastStage: true } as const
    expect(allowed(atTheEnd, 'owner.clerk')).toEqual(expect.arrayContaining(['announceReady']))
    expect(allowed(atTheEnd, 'owner.clerk')).not.toContain('complete')
    expect(allowed({ ...atTheEnd, isReady: true }, 'owner.clerk')).toContain('complete')
    expect(allowed({ ...atTheEnd, isReady: true }, 'owner.clerk')).not.toContain('announceReady')
  })

  it('gives a stage longer only while its rule allows it', () => {
    expect(allowed({ status: 'accepted', canExtend: true }, 'owner.clerk')).toContain('extend')
    expect(allowed({ status: 'accepted' }, 'owner.clerk')).not.toContain('extend')
    expect(allowed({ status: 'submitted', canExtend: true }, 'owner.clerk')).not.toContain('extend')
  })

  it('leaves refusing to the lead and the reviewer', () => {
    expect(allowed({}, 'owner.clerk')).not.toContain('reject')
    expect(allowed({}, 'owner.lead')).toContain('reject')
    expect(allowed({ status: 'accepted' }, 'owner.reviewer')).toContain('reject')
  })

  it('ends every stage but the last by going on, and the last by completing', () => {
    expect(allowed({ status: 'accepted' }, 'owner.clerk')).toEqual(expect.arrayContaining(['advance']))
    expect(allowed({ status: 'accepted' }, 'owner.clerk')).not.toContain('complete')
    expect(allowed({ status: 'accepted', isLastStage: true }, 'owner.clerk')).toContain('complete')
    expect(allowed({ status: 'accepted', isLastStage: true }, 'owner.clerk')).not.toContain('advance')
  })

  it('waits for an answer while it is offered: the receiver takes or refuses, the sender takes it back, nobody works on it', () => {
    expect(allowed({ status: 'accepted', isOffered: true }, 'receiver.clerk')).toEqual(['acceptTransfer', 'declineTransfer'])
    expect(allowed({ status: 'accepted', isOffered: true }, 'owner.lead')).toEqual(['cancelTransfer'])
  })

  it('is withdrawn by its applicant until somebody outside has it', () => {
    expect(allowed({ status: 'accepted' }, 'applicant')).toEqual(['withdraw'])
    expect(allowed({ status: 'accepted', stageKind: 'outside' }, 'applicant')).toEqual([])
  })

  it('is passed up only while there is somebody above', () => {
    expect(allowed({ hasAbove: false }, 'owner.clerk')).not.toContain('escalate')
    expect(allowed({}, 'owner.clerk')).toContain('escalate')
  })

  it('leaves no submitted or accepted stage without a way on for its owner', () => {
    const reachable = { submitted: ['triage', 'decide'], accepted: ['decide', 'outside', 'receive', 'handOver'] } as const
    const waysOn: readonly Action[] = ['route', 'accept', 'advance', 'complete', 'announceReady']
    for (const status of ['submitted', 'accepted'] as const) {
      for (const stageKind of reachable[status]) for (const isLastStage of [true, false]) expect(waysOn.some((action) => allowed({ status, stageKind, isLastStage }, 'owner.clerk').includes(action))).toBe(true)
    }
  })
})

describe('the actions of the staff', () => {
  it('are all of the table that an owner, a receiver or a unit above can take', () => {
    const ofStaff = actions.filter((action) => Object.values(workflow).some((byStage) => Object.values(byStage).some((rules) => (rules as Record<string, readonly Party[]>)[action]?.some((party) => party !== 'applicant'))))
    expect(ofStaff.every(isStaffAction)).toBe(true)
  })

  it('have words for everything that they ask for', () => {
    for (const [action, { asks }] of Object.entries(staffActions)) for (const key of asks) expect(actionWordText(action as 'route', key).label).toMatch(/[\u4e00-\u9fff]/)
  })
})
