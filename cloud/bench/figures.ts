/** One line for programs and people: what, how much, and whether that is what we aim at. */
export const printFigure = (figure: string, value: number, unit: string, aim?: { atLeast?: number; atMost?: number }): void => {
  const met = aim ? value >= (aim.atLeast ?? -Infinity) && value <= (aim.atMost ?? Infinity) : null
  const aimText = aim?.atLeast !== undefined ? `>= ${aim.atLeast}` : aim?.atMost !== undefined ? `<= ${aim.atMost}` : null
  process.stdout.write(`${JSON.stringify({ figure, value: Math.round(value * 1000) / 1000, unit, aim: aimText, met })}\n`)
}
