/** An SVG as an address for Image: the mini-program draws no inline SVG. */
export const svgUrl = (markup: string): string => `data:image/svg+xml,${encodeURIComponent(markup)}`

export const strokeSvg = (paths: string, { width, height, stroke, color }: { width: number; height: number; stroke: number; color: string }): string =>
  svgUrl(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" fill="none" stroke="${color}" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`,
  )

/** Colours of the design, for what styles cannot reach: the inside of pictures. Same values as in styles/tokens.scss. */
export const colors = {
  green: '#2f6b4f', deep: '#1f4a37', white: '#ffffff', ink: '#1a1f1c', second: '#545d57', amber: '#8a4f00', red: '#b92b1a', gold: '#b8892b', honour: '#ecd49b', onBand: '#d3e3d9', faint: '#3f7b5f', sage: '#6f9a83',
} as const
export type Color = keyof typeof colors
