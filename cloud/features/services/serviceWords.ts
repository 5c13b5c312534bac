import { pinyin } from 'pinyin-pro'
import { directories } from '@shared/catalog/catalog'
import { type AnyServiceTexts } from '@shared/catalog/types'
import { type ServiceWords } from '@shared/contract/services'
import { type Forms } from './effective'

const syllables = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' })

/** Many here speak zh, ch, sh as z, c, s and -ng as -n, and type as they speak. */
const asSpoken = (syllable: string): string => syllable.replace(/^([zcs])h/, '$1').replace(/([ie])ng$/, '$1n')

/** The 3,755 common characters, level 1 of GB 2312: rows 16 to 55 of 94 each. Built once. */
const commonCharacters = (): string[] => {
  const decoder = new TextDecoder('gb18030')
  const codes = Array.from({ length: 40 * 94 }, (_unused, at) => [0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)])
  return codes.map((code) => decoder.decode(Uint8Array.from(code))).filter((character) => /\p{Script=Han}/u.test(character))
}

let known: ReadonlyMap<string, string> | null = null
/** Common characters by how they are spoken. */
const charactersBySound = (): ReadonlyMap<string, string> => {
  if (known) return known
  const bySound = new Map<string, string>()
  for (const character of commonCharacters()) {
    const sound = asSpoken(syllables(character)[0] ?? '')
    bySound.set(sound, `${bySound.get(sound) ?? ''}${character}`)
  }
  known = bySound
  return bySound
}

/** The groups in which the characters of these texts stand; the others need no comparing. */
const alikeIn = (texts: readonly string[]): string => {
  const sounds = new Set(Array.from(new Set(texts.join('')), (character) => asSpoken(syllables(character)[0] ?? '')))
  return [...sounds].map((sound) => charactersBySound().get(sound) ?? '').filter(({ length }) => length > 1).join(' ')
}

const wordsOf = (all: readonly (readonly [key: string, texts: Pick<AnyServiceTexts, 'title' | 'saidAs'>])[]): ServiceWords => ({
  services: all.map(([key, { title, saidAs }]) => ({ key, said: [...saidAs], spelled: [title, ...saidAs].map((text) => syllables(text).join(' ')) })),
  alike: alikeIn(all.flatMap(([, { title, saidAs }]) => [title, ...saidAs])),
})

const made = new WeakMap<Forms, ServiceWords>()

/** How people say what is open now. Made when it is first asked for, and anew with the forms: as often as the bureau changes something. */
export const presentServiceWords = (forms: Forms): ServiceWords => {
  const before = made.get(forms)
  if (before) return before
  const words = wordsOf([...forms.all().map(({ definition, texts }) => [definition.key, texts] as const), ...directories.map(({ key, texts }) => [key, texts] as const)])
  made.set(forms, words)
  return words
}
