/** The part of a photo that a person framed: fractions of the upright picture. Its height follows from the shape of the frame. */
export interface Crop {
  left: number
  top: number
  width: number
}

export interface Size {
  width: number
  height: number
}

/** Width over height of a certificate photo. */
export const portraitShape = 4 / 5

/** As it travels beside a file, where everything is text: three fractions of four digits. */
export const cropPattern = /^[01]\.\d{4},[01]\.\d{4},[01]\.\d{4}$/

export const writeCrop = ({ left, top, width }: Crop): string => [left, top, width].map((fraction) => Math.min(1, Math.max(0, fraction)).toFixed(4)).join(',')

export const readCrop = (text: string): Crop => {
  const [left = 0, top = 0, width = 1] = text.split(',').map(Number)
  return { left, top, width }
}

/** The largest part of that shape around the middle. */
export const middleCrop = ({ width, height }: Size): Crop => {
  const fraction = Math.min(1, (height * portraitShape) / width)
  return { left: (1 - fraction) / 2, top: (1 - (fraction * width) / portraitShape / height) / 2, width: fraction }
}

/** The framed part in whole pixels, always inside the picture and as near to 4:5 as whole pixels come. */
export const cropPixels = ({ left, top, width }: Crop, picture: Size): Size & { left: number; top: number } => {
  const most = Math.min(picture.width, picture.height * portraitShape)
  const wide = Math.max(1, Math.min(Math.round(width * picture.width), Math.floor(most)))
  const high = Math.max(1, Math.min(Math.round(wide / portraitShape), picture.height))
  return {
    left: Math.min(Math.round(left * picture.width), picture.width - wide),
    top: Math.min(Math.round(top * picture.height), picture.height - high),
    width: wide,
    height: high,
  }
}
