import { allOf, pairsOf } from '@shared/domain/pairLikeness'
import { inOneShape } from '@shared/domain/typedWords'

/** A service as it can be found. */
export interface Sought {
  key: string
  title: string
  /** How people say it. */
  said: readonly string[]
  /** Title and sayings in pinyin, in that order: syllables with spaces between. */
  spelled: readonly string[]
}

/** A title or saying, ready to be compared. */
export interface Phrase {
  words: string
  isTitle: boolean
  shape: string
  /** The same, each character by the one that stands for its sound. */
  sound: string
  pairs: ReadonlySet<string>
  /** 1 where no other service says anything of it, near 0 where all do. */
  rarity: number
  spelled: string
  initials: string
}

export interface Indexed {
  key: string
  phrases: readonly Phrase[]
  pairs: ReadonlySet<string>
}

export interface SearchIndex {
  services: readonly Indexed[]
  /** Everything that they say, to look a word up in. */
  ours: string
  soundOf: (text: string) => string
  /** Whether two characters tell few services apart from the others. */
  isRare: (pair: string) => boolean
}

/** Two characters that so many services have at the most tell them apart. */
const few = 2

const initialsOf = (spelled: string): string => spelled.split(' ').map((syllable) => syllable.charAt(0)).join('')

const phrasesOf = ({ title, said, spelled }: Sought, soundOf: SearchIndex['soundOf']): Omit<Phrase, 'rarity'>[] => [title, ...said].map((words, index) => {
  const shape = inOneShape(words)
  const [sound, spelling] = [soundOf(shape), spelled[index] ?? '']
  return { words, isTitle: index === 0, shape, sound, pairs: allOf(pairsOf(shape, sound)), spelled: spelling, initials: initialsOf(spelling) }
})

/** Made once for as many searches as there are. `alike`: characters that sound alike, in groups with spaces between. */
export const searchIndexOf = (sought: readonly Sought[], alike: string): SearchIndex => {
  const sounds = new Map(alike.split(' ').flatMap((group) => Array.from(group, (character) => [character, group.charAt(0)] as const)))
  const soundOf = (text: string): string => Array.from(text, (character) => sounds.get(character) ?? character).join('')
  const shaped = sought.map((service) => {
    const phrases = phrasesOf(service, soundOf)
    return { key: service.key, phrases, pairs: new Set(phrases.flatMap(({ pairs }) => [...pairs])) }
  })
  const saidBy = (pair: string): number => shaped.filter(({ pairs }) => pairs.has(pair)).length
  const rarityOf = ({ pairs }: Pick<Phrase, 'pairs'>): number => (pairs.size === 0 ? 0 : [...pairs].reduce((sum, pair) => sum + 1 / saidBy(pair), 0) / pairs.size)
  return {
    soundOf,
    services: shaped.map(({ phrases, ...service }) => ({ ...service, phrases: phrases.map((phrase) => ({ ...phrase, rarity: rarityOf(phrase) })) })),
    ours: shaped.flatMap(({ phrases }) => phrases.map(({ shape }) => shape)).join(' '),
    isRare: (pair) => saidBy(pair) <= few,
  }
}
