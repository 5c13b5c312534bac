import { archiveTexts } from '@shared/text/assist'

/** Characters that draw nothing or turn the reading direction round, so that a name would look like another. */
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g
/** Characters that some system takes for a part of a path or forbids in names. */
const forbidden = /[<>:"/\\|?*]/g
const longest = 60

/** A name for a file that every system takes and none takes for a path. */
export const safeName = (text: string): string => {
  const plain = Array.from(text.normalize('NFC').replace(invisible, '').replace(forbidden, ' ')).slice(0, longest).join('')
  return plain.replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '') || archiveTexts.fallback
}
