import { allOf, likeness, type Pairs, pairsOf } from '@shared/domain/pairLikeness'
import { inOneShape, isRefusal, matterOf, plainly, withoutElsewhere } from '@shared/domain/typedWords'

/** A service as it can be found. */
export interface Sought {
  key: string
  title: string
  /** How people say it. */
  said: readonly string[]
  /** Title and sayings in pinyin, in that order: syllables with spaces between. */
  spelled: readonly string[]
}

/** Why something was found: `words` is the title or saying that it was found by. */
export interface Found {
  key: string
  by: 'title' | 'said' | 'spelled' | 'alike'
  words: string
}

interface Hit extends Found {
  score: number
}

/** A title or saying, ready to be compared. */
interface Phrase {
  words: string
  isTitle: boolean
  shape: string
  sound: string
  pairs: ReadonlySet<string>
  rarity: number
  spelled: string
  initials: string
}

interface Typed {
  /** All of it, and without the asking around it. */
  whole: string
  matter: string
}

/** So many are shown where nothing says it exactly: beyond that they are guesses. */
const guesses = 3

/** Two characters that so many services have at the most tell them apart. */
const few = 2

const initialsOf = (spelled: string): string => spelled.split(' ').map((syllable) => syllable.charAt(0)).join('')
const bonus = ({ length }: string): number => Math.min(90, length * 12)

/** How well a title or saying fits, in the same writing or by sound (then from `least` characters on); 0 where it does not. `rarity`: 1 where nobody else says anything of it. */
const literal = (phrase: string, { isTitle, rarity }: Pick<Phrase, 'isTitle' | 'rarity'>, { whole, matter }: Typed, least: number): number => {
  if (phrase === whole || phrase === matter) return 1000
  if (isTitle && matter.length >= least - 1 && phrase.includes(matter)) return phrase.startsWith(matter) ? 900 : 800
  if (phrase.length >= least && (whole.includes(phrase) || matter.includes(phrase))) return 700 + bonus(phrase) + Math.round(rarity * 60)
  return matter.length >= least && phrase.includes(matter) ? 600 + Math.round((matter.length / phrase.length) * 90) : 0
}

/** Letters: the first ones of the syllables, or the syllables as they are typed without ever choosing characters. */
const bySpelling = ({ initials, spelled, isTitle }: Phrase, letters: string): number => {
  const whole = spelled.replace(/ /g, '')
  const first = isTitle ? 10 : 0
  if (initials === letters || whole === letters) return 900 + first
  if (letters.length >= 2 && initials.startsWith(letters)) return 800 + first
  if (letters.length >= 3 && (whole.startsWith(letters) || initials.includes(letters))) return 700 + first
  return letters.length >= 5 && whole.includes(letters) ? 600 + first : 0
}

const found = (hits: readonly Hit[]): Found[] => hits.map(({ key, by, words }) => ({ key, by, words }))
const best = (hits: readonly Hit[]): Hit | null => hits.reduce<Hit | null>((found, hit) => (hit.score > 0 && hit.score > (found?.score ?? 0) ? hit : found), null)

/** Ready to search as often as somebody types. `alike`: characters that sound alike, in groups with spaces between. */
export const createServiceSearch = (services: readonly Sought[], alike: string): ((typed: string) => Found[]) => {
  const sounds = new Map(alike.split(' ').flatMap((group) => Array.from(group, (character) => [character, group.charAt(0)] as const)))
  const soundOf = (text: string): string => Array.from(text, (character) => sounds.get(character) ?? character).join('')
  const phrasesOf = ({ title, said, spelled }: Sought) => [title, ...said].map((words, index) => {
    const shape = inOneShape(words)
    const [sound, spelling] = [soundOf(shape), spelled[index] ?? '']
    return { words, isTitle: index === 0, shape, sound, pairs: allOf(pairsOf(shape, sound)), spelled: spelling, initials: initialsOf(spelling) }
  })
  const shaped = services.map((service) => {
    const phrases = phrasesOf(service)
    return { key: service.key, phrases, pairs: new Set(phrases.flatMap(({ pairs }) => [...pairs])) }
  })
  const saidBy = (pair: string): number => shaped.filter(({ pairs }) => pairs.has(pair)).length
  const isRare = (pair: string): boolean => saidBy(pair) <= few
  const rarityOf = (pairs: ReadonlySet<string>): number => (pairs.size === 0 ? 0 : [...pairs].reduce((sum, pair) => sum + 1 / saidBy(pair), 0) / pairs.size)
  const prepared = shaped.map(({ phrases, ...service }) => ({ ...service, phrases: phrases.map((phrase): Phrase => ({ ...phrase, rarity: rarityOf(phrase.pairs) })) }))
  const ours = prepared.flatMap(({ phrases }) => phrases.map(({ shape }) => shape)).join(' ')
  type Prepared = (typeof prepared)[number]

  const byLetters = ({ key, phrases }: Prepared, letters: string): Hit | null =>
    best(phrases.map((phrase) => ({ key, by: 'spelled', words: phrase.words, score: bySpelling(phrase, letters) })))
  const byWords = ({ key, phrases }: Prepared, typed: Typed, heard: Typed): Hit | null =>
    best(phrases.flatMap((phrase): Hit[] => [
      { key, by: phrase.isTitle ? 'title' : 'said', words: phrase.words, score: literal(phrase.shape, phrase, typed, 2) },
      // By sound alone two characters are too few: half the language sounds like them.
      { key, by: 'alike', words: phrase.words, score: literal(phrase.sound, phrase, heard, 3) * 0.6 },
    ]))
  const byPairs = ({ key, phrases, pairs }: Prepared, typed: Pairs): Hit | null => {
    const score = likeness(typed, pairs, isRare)
    const nearest = best(phrases.map((phrase) => ({ key, by: 'alike', words: phrase.words, score: likeness(typed, phrase.pairs, isRare) })))
    return score > 0 ? { key, by: 'alike', words: nearest?.words ?? phrases[0]?.words ?? '', score } : null
  }
  const inOrder = (find: (service: Prepared) => Hit | null): Hit[] =>
    prepared.map(find).filter((hit) => hit !== null).sort((one, other) => other.score - one.score)

  return (text) => {
    const plain = plainly(text)
    if (/^[a-z]+$/.test(plain)) return found(inOrder((service) => byLetters(service, plain)))
    const whole = withoutElsewhere(inOneShape(text), ours)
    const matter = matterOf(whole)
    if (isRefusal(text) || !/[^□]/.test(whole)) return []
    const typed = { whole, matter }
    const heard = { whole: soundOf(whole), matter: soundOf(matter) }
    const said = inOrder((service) => byWords(service, typed, heard))
    const known = new Set(said.map(({ key }) => key))
    const pairs = pairsOf(typed.matter, heard.matter)
    const guessed = inOrder((service) => (known.has(service.key) ? null : byPairs(service, pairs)))
    return found([...said, ...guessed.slice(0, Math.max(0, guesses - said.length))])
  }
}
