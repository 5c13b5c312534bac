/** A command for people: what it throws becomes one line, and the exit code 1. */
export const run = async (name: string, command: (args: readonly string[]) => Promise<void>): Promise<void> => {
  try {
    await command(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${name}: ${(error instanceof Error ? error.message : String(error)).replaceAll('\n', ' ')}\n`)
    process.exitCode = 1
  }
}

/** One value as one line of JSON. */
export const writeLine = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}
