const print = (line: { figure: string; value: number | null; unit: string; aim: string | null; met: boolean | null }): void => void process.stdout.write(`${JSON.stringify(line)}\n`)

/** One line for programs and people: what, how much, and whether that is what we aim at. */
export const printFigure = (figure: string, value: number, unit: string, aim?: { atLeast?: number; atMost?: number }): void => {
  const met = aim ? value >= (aim.atLeast ?? -Infinity) && value <= (aim.atMost ?? Infinity) : null
  const aimText = aim?.atLeast !== undefined ? `>= ${aim.atLeast}` : aim?.atMost !== undefined ? `<= ${aim.atMost}` : null
  print({ figure, value: Math.round(value * 1000) / 1000, unit, aim: aimText, met })
}

/** The same for what could not be measured: why, and what is missing for it. */
export const printMissing = (figure: string, aim: string): void => print({ figure, value: null, unit: '', aim, met: false })
