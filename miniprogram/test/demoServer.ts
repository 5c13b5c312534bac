import { makeFolders, type Program, startProgram } from '../../cloud/test/program'

export type DemoServer = Program

/** The built program as a person starts it first: a fresh demo on a free port, in a folder of its own. */
export const startDemoServer = async (): Promise<DemoServer> => {
  const { fresh, remove } = makeFolders()
  const program = await startProgram({ DATA_DIR: fresh() })
  return {
    ...program,
    stop: async () => {
      const code = await program.stop()
      remove()
      return code
    },
  }
}
