import { encode } from 'uqr'
import { Picture } from './Picture'
import { svgUrl } from './svg'

interface QrCodeProps {
  text: string
  /** What it is for, for those who do not see it. */
  label: string
  /** px, real ones. */
  size: number
}

/** The dark squares as one path; level M still reads with a seventh of it worn off. */
const qrSvg = (text: string): string => {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}

/** A QR code, drawn here: what it holds goes to nobody else. */
export const QrCode = ({ text, label, size }: QrCodeProps) => (
  <Picture className="qr-code" src={svgUrl(qrSvg(text))} style={{ width: `${size}PX`, height: `${size}PX` }} isSvg label={label} />
)
