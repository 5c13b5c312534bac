import { normalisePersonName } from '@shared/domain/personName'

/** Surnames of two characters that are still borne; whoever looks for one types both. */
const compound = new Set(
  ('欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 ' +
    '闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 西门 第五 南荣 东里 即墨 ' +
    '达奚 纳兰 相里 雍门 毋丘 贺兰 綦毋 完颜 叶赫 那拉 爱新 钮祜 富察 佟佳 东乡 仲长 归海 哥舒 屈突 张廖').split(' '),
)

/** How a surname is written: one or two Han characters, or the first part of a name with dots (买买提·艾力). */
const surnameLength = 2

/**
 * What a name may be looked for by besides the whole of it: the first character, a surname of two characters, the part before the dot.
 * A name such as 东方明 reads either way, so both are given. Nothing for names in Latin letters, whose order nobody knows.
 */
export const surnamesOf = (fullName: string): string[] => {
  const name = normalisePersonName(fullName)
  if (/[A-Za-z\u00c0-\u024f]/.test(name)) return []
  const [first = '', ...others] = name.split('·')
  if (others.length > 0) return [first]
  const characters = Array.from(name)
  const two = characters.slice(0, surnameLength).join('')
  return [characters[0] ?? '', ...(compound.has(two) ? [two] : [])].filter(Boolean)
}
