import { newId } from '../../database/id'
import { insert, insertMany } from '../../database/rows'
import { onEachDatabase } from '../../test/eachDatabase'
import { createVirtualClock } from '../../test/virtualClock'
import { postInterestStepTable, postInterestTable } from './entities'
import { eraseInterests } from './erase'

const clock = createVirtualClock()

onEachDatabase('the interests of somebody who is deleted', ({ kind, database }) => {
  const stepOf = (interestId: string) => ({ id: newId(clock), interestId, at: 0, what: 'contacted', staffId: newId(clock), unitId: newId(clock), note: null, nextContactDay: null }) as const

  it('go without walking through those of everybody else', async () => {
    const [id, personId, others] = [newId(clock), newId(clock), Array.from({ length: 1000 }, () => stepOf(newId(clock)))]
    await insert(database(), postInterestTable, { id, personId, postId: newId(clock), activityId: null, state: 'contacted', consentId: null, referralId: null, nextContactDay: null, at: 0, withdrawnAt: 0, version: 1 })
    await database().transaction((tx) => insertMany(tx, postInterestStepTable, [stepOf(id), ...others]))
    await database().transaction(async (tx) => {
      const execute = jest.spyOn(tx, 'execute')
      expect(await eraseInterests(tx, personId)).toBe(1)
      if (kind === 'sqlite') return
      const deletion = execute.mock.calls.find(([statement]) => statement.startsWith('DELETE FROM post_interest_step'))
      expect(await tx.query(`EXPLAIN ${deletion?.[0]}`, deletion?.[1])).toMatchObject([{ table: 'post_interest_step', type: 'range' }])
    })
    expect(await database().query('SELECT COUNT(*) AS amount FROM post_interest_step')).toEqual([{ amount: others.length }])
  })
})
