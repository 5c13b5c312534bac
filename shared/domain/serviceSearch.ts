import { likeness, type Pairs, pairsOf } from '@shared/domain/pairLikeness'
import { type Indexed, type Phrase, searchIndexOf, type SearchIndex, type Sought } from '@shared/domain/searchIndex'
import { inOneShape, isRefusal, matterOf, plainly, withoutElsewhere } from '@shared/domain/typedWords'

/** Why something was found: `words` is the title or saying that it was found by. */
export interface Found {
  key: string
  by: 'title' | 'said' | 'spelled' | 'alike'
  words: string
}

interface Hit extends Found {
  score: number
}

interface Typed {
  /** All of it, and without the asking around it. */
  whole: string
  matter: string
}

/** So many are shown where nothing says it exactly: beyond that they are guesses. */
const guesses = 3

const bonus = ({ length }: string): number => Math.min(90, length * 12)

/** How well a title or saying fits, in the same writing or by sound (then from `least` characters on); 0 where it does not. */
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

const best = (hits: readonly Hit[]): Hit | null => hits.reduce<Hit | null>((leader, hit) => (hit.score > (leader?.score ?? 0) ? hit : leader), null)

const byLetters = ({ key, phrases }: Indexed, letters: string): Hit | null =>
  best(phrases.map((phrase) => ({ key, by: 'spelled', words: phrase.words, score: bySpelling(phrase, letters) })))

const byWords = ({ key, phrases }: Indexed, typed: Typed, heard: Typed): Hit | null =>
  best(phrases.flatMap((phrase): Hit[] => [
    { key, by: phrase.isTitle ? 'title' : 'said', words: phrase.words, score: literal(phrase.shape, phrase, typed, 2) },
    // By sound alone two characters are too few: half the language sounds like them.
    { key, by: 'alike', words: phrase.words, score: literal(phrase.sound, phrase, heard, 3) * 0.6 },
  ]))

const byPairs = ({ key, phrases, pairs }: Indexed, typed: Pairs, { isRare }: SearchIndex): Hit | null => {
  const score = likeness(typed, pairs, isRare)
  const nearest = best(phrases.map((phrase) => ({ key, by: 'alike', words: phrase.words, score: likeness(typed, phrase.pairs, isRare) })))
  return score > 0 ? { key, by: 'alike', words: nearest?.words ?? phrases[0]?.words ?? '', score } : null
}

/** The likeliest first; the catalog's order between equals. */
const inOrder = (hits: readonly (Hit | null)[]): Hit[] => hits.filter((hit) => hit !== null).sort((one, other) => other.score - one.score)

const searched = (index: SearchIndex, text: string): Hit[] => {
  const { services, soundOf, ours } = index
  const plain = plainly(text)
  if (/^[a-z]+$/.test(plain)) return inOrder(services.map((service) => byLetters(service, plain)))
  const whole = withoutElsewhere(inOneShape(text), ours)
  if (isRefusal(text) || !/[^□]/.test(whole)) return []
  const typed = { whole, matter: matterOf(whole) }
  const heard = { whole: soundOf(whole), matter: soundOf(typed.matter) }
  const said = inOrder(services.map((service) => byWords(service, typed, heard)))
  const known = new Set(said.map(({ key }) => key))
  const pairs = pairsOf(typed.matter, heard.matter)
  const guessed = inOrder(services.map((service) => (known.has(service.key) ? null : byPairs(service, pairs, index))))
  return [...said, ...guessed.slice(0, Math.max(0, guesses - said.length))]
}

/**
 * A search over the services, to be used as often as somebody types. `alike`: characters that sound alike, in groups with spaces between.
 * First what is said exactly, then titles, sayings within a sentence, parts of sayings, sounds, and last what is merely like it.
 */
export const createServiceSearch = (services: readonly Sought[], alike: string): ((typed: string) => Found[]) => {
  const index = searchIndexOf(services, alike)
  return (typed) => searched(index, typed).map(({ key, by, words }) => ({ key, by, words }))
}
