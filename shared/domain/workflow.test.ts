import { isStaffAction, staffActions } from '@shared/domain/staffActions'
import { actions, type Action, availableActions, isFinal, type Party, type Position, stageKinds, statuses, workflow } from '@shared/domain/workflow'
import { actionWordText } from '@shared/text/actionWords'

const position = (given: Partial<Position>): Position => ({ status: 'submitted', stageKind: 'decide', isLastStage: false, isOffered: false, hasAbove: true, ...given })
const allowed = (given: Partial<Position>, ...parties: Party[]): Action[] => availableActions(position(given), parties)

describe('what may be done with a request', () => {
  it('is nothing for somebody who has no part in it, in every status and stage', () => {
    for (const status of statuses) for (const stageKind of stageKinds) expect(allowed({ status, stageKind })).toEqual([])
  })

  it('is nothing once it is over', () => {
    for (const status of statuses.filter(isFinal)) for (const stageKind of stageKinds) expect(allowed({ status, stageKind }, 'applicant', 'owner.lead', 'receiver.lead', 'above.lead')).toEqual([])
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
    const waysOn: readonly Action[] = ['route', 'accept', 'advance', 'complete']
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
