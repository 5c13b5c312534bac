import { writeSetting } from '../database/settings'
import { onEachDatabase } from '../test/eachDatabase'
import { keysFit } from './keyCheck'
import { createVault, type SuiteName } from './vault'

const dataKey = (id: string, filling: number) => ({ id, key: Buffer.alloc(32, filling) })
const vaultWith = (dataKeys: ReturnType<typeof dataKey>[], { index = 8, suite = 'a1' as SuiteName } = {}) =>
  createVault({ dataKeys, indexKey: Buffer.alloc(32, index), signingKey: Buffer.alloc(32, 9) }, suite)
const [old, young] = [dataKey('old', 1), dataKey('young', 2)]
const allFit = { dataKeys: true, indexKey: true }

onEachDatabase('the check of keys', ({ database }) => {
  beforeEach(async () => {
    await database().execute("DELETE FROM setting WHERE name = 'keyCheck'")
    expect(await keysFit(database(), vaultWith([old]))).toEqual(allFit)
  })

  it('takes the keys of the first start again, and tells which others are wrong', async () => {
    expect(await keysFit(database(), vaultWith([old]))).toEqual(allFit)
    expect(await keysFit(database(), vaultWith([young]))).toEqual({ dataKeys: false, indexKey: true })
    expect(await keysFit(database(), vaultWith([dataKey('old', 7)]))).toEqual({ dataKeys: false, indexKey: true })
    expect(await keysFit(database(), vaultWith([old], { index: 7 }))).toEqual({ dataKeys: true, indexKey: false })
    expect(await keysFit(database(), vaultWith([old], { suite: 's1' }))).toEqual({ dataKeys: true, indexKey: false })
    expect(await keysFit(database(), vaultWith([old]))).toEqual(allFit)
  })

  it('goes over to a new data key, so that the old one can be dropped', async () => {
    expect(await keysFit(database(), vaultWith([young, old]))).toEqual(allFit)
    expect(await keysFit(database(), vaultWith([young]))).toEqual(allFit)
    expect(await keysFit(database(), vaultWith([old]))).toEqual({ dataKeys: false, indexKey: true })
  })

  it('gives one answer to first starts at the same moment', async () => {
    await database().execute("DELETE FROM setting WHERE name = 'keyCheck'")
    const answers = await Promise.all([vaultWith([old]), vaultWith([young])].map((vault) => keysFit(database(), vault)))
    expect(answers.filter(({ dataKeys }) => dataKeys)).toHaveLength(1)
  })

  it('takes a damaged mark for a wrong key', async () => {
    await writeSetting(database(), 'keyCheck', 'rubbish')
    expect(await keysFit(database(), vaultWith([old]))).toEqual({ dataKeys: false, indexKey: false })
  })
})
