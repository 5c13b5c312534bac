import { join } from 'node:path'
import { openDatabase } from '../../cloud/database/open'
import { makeFolders, type Program, startProgram } from '../../cloud/test/program'

export interface DemoServer extends Program {
  /** For what no screen does: that time passes. */
  databaseFile: string
  /** What its database holds, for what no screen shows. */
  read: <Row>(statement: string) => Promise<readonly Row[]>
}

/** The built program as a person starts it first: a fresh demo on a free port, in a folder of its own. */
export const startDemoServer = async (): Promise<DemoServer> => {
  const { fresh, remove } = makeFolders()
  const folder = fresh()
  const program = await startProgram({ DATA_DIR: folder })
  const databaseFile = join(folder, 'yangpu.sqlite')
  return {
    ...program,
    databaseFile,
    read: async <Row>(statement: string) => {
      const database = await openDatabase({ file: databaseFile })
      try {
        return await database.query<Row>(statement)
      } finally {
        await database.close()
      }
    },
    stop: async () => {
      const code = await program.stop()
      remove()
      return code
    },
  }
}
