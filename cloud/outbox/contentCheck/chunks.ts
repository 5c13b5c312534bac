import { longestCheckedText } from '../../gateways/wechat/wechatGateway'

/** A text in pieces that WeChat takes, each as long as it may be; no character is cut in two. */
export const chunksOf = (text: string, most = longestCheckedText): string[] => {
  const chunks: string[] = []
  for (let at = 0; at < text.length;) {
    const end = Math.min(at + most, text.length)
    const isCut = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))
    chunks.push(text.slice(at, isCut ? end - 1 : end))
    at = isCut ? end - 1 : end
  }
  return chunks
}
