import { readElsewhere, type Elsewhere } from './elsewhere'
import { readMentions, type Lexicon, type UnitMention } from './mentions'
import { normalise } from './normalise'
import { readParts, type AddressParts } from './parts'
import { withoutRemarks } from './remarks'

/** An address taken apart. Nothing is decided here. */
export interface ReadAddress extends AddressParts {
  /** As normalised, without the prefixes of city and district. */
  text: string
  saysYangpu: boolean
  /** Another district, city or province that is named. */
  elsewhere: Elsewhere | null
  streets: readonly UnitMention[]
  communities: readonly UnitMention[]
  /** A street, town or township that is none of ours; null if there is none. */
  unknownTown: string | null
}

// 杨浦大桥 and 杨浦公园 say nothing about the district; 沪东 and 沪太路 are names of their own, 沪杭州路 is 杭州路.
const yangpu = /杨浦(?!大桥|公园)/
const prefixes = /^(?:中国|上海(?:市(?![光京]))?|市辖区|沪(?![南西北太闵]|嘉[高路]|东[新中工]|青平|宁[高铁]|杭[公铁]|松公|江(?![浦湾]))|杨浦区|杨浦(?!大桥|公园)|[|(),、])+/
// A postal code or the number of a list, and what a form calls the field.
const numbered = /^(?:2\d{5}(?!\d)|\d{1,2}、|[|()、-])+/
const label = /^(?:我的?|本人)?(?:现|家庭?|居住|户籍|户口|常住|收货|通讯|联系|详细)*(?:地址|住址|住所|所在地|地)(?:[|是为在于、]+|(?=上海|杨浦))/
const spoken = /^[|(]*(?:我们?家?|本人|现在?|家|目前|户籍|户口)*(?:居?住(?:在|于|址)|位于|就?住|就?在)(?=.)/
const town = /[\u4E00-\u9FFF]{2,8}(?:街道(?!办)|镇(?![江路海])|乡(?!路))/

/** Reads an address as people write it; never throws. Streets and committees are recognised by the lexicon. */
export const readAddress = (written: string, lexicon: Lexicon): ReadAddress => {
  const whole = normalise(written).replace(numbered, '').replace(label, '').replace(spoken, '')
  const text = whole.replace(prefixes, '')
  const { streets, communities, rest } = readMentions(text, lexicon)
  return {
    text,
    saysYangpu: yangpu.test(whole),
    elsewhere: readElsewhere(withoutRemarks(whole)),
    streets,
    communities,
    unknownTown: town.exec(rest)?.[0] ?? null,
    ...readParts(withoutRemarks(rest)),
  }
}
