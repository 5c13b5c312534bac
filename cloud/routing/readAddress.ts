import { readElsewhere, type Elsewhere } from './elsewhere'
import { readMentions, type Lexicon, type UnitMention } from './mentions'
import { normalise } from './normalise'
import { readParts, type AddressParts } from './parts'

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

// 杨浦大桥 and 杨浦公园 say nothing about the district; 沪东 and 沪太路 are names of their own.
const yangpu = /杨浦(?!大桥|公园)/
const prefixes = /^(?:中国|上海市?|沪(?![东南西北太宁杭闵青嘉松江])|杨浦区|杨浦(?!大桥|公园)|[|(),、])+/
const spoken = /^[|(]*(?:我家?|本人|现在?|家|目前|户籍|户口)*(?:居?住(?:在|于|址)|位于|住|在)(?=.)/
const town = /[\u4E00-\u9FFF]{2,8}(?:街道(?!办)|镇(?![江路海])|乡(?!路))/

/** Reads an address as people write it; never throws. Streets and committees are recognised by the lexicon. */
export const readAddress = (written: string, lexicon: Lexicon): ReadAddress => {
  const whole = normalise(written).replace(spoken, '')
  const text = whole.replace(prefixes, '')
  const { streets, communities, rest } = readMentions(text, lexicon)
  return {
    text,
    saysYangpu: yangpu.test(whole),
    elsewhere: readElsewhere(whole),
    streets,
    communities,
    unknownTown: town.exec(rest)?.[0] ?? null,
    ...readParts(rest),
  }
}
