import { readBytes } from '../readBytes'

/** Bytes; WeChat's answers have some two hundred. */
const most = 16 * 1024

/** The text of an answer, unless it is larger than any that we expect. Throws RangeError. */
export const readBounded = async (response: Response): Promise<string> => (await readBytes(response, most)).toString('utf8')
