import { join } from 'node:path'
import { openDatabase } from '../../cloud/database/open'
import { makeFolders, type Program, startProgram } from '../../cloud/test/program'

export interface DemoServer extends Program {
  /** What its database holds, for what no screen shows. */
  read: <Row>(statement: string) => Promise<readonly Row[]>
}

/** The built program as a person starts it first: a fresh demo on a free port, in a folder of its own. */
export const startDemoServer = async (): Promise<DemoServer> => {
  const { fresh, remove } = makeFolders()
  const folder = fresh()
  const program = await startProgram({ DATA_DIR: folder })
  return {
    ...program,
    read: async <Row>(statement: string) => {
      const database = await openDatabase({ file: join(folder, 'yangpu.sqlite') })
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
