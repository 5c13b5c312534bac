import { type JobSkill } from '@shared/domain/employment'
import { skillWords, type Wage } from '@shared/domain/employers'
import { halfWidth } from '@shared/domain/typedText'

/** What came of an interest. The station moves it on; the person alone takes it back. */
export const interestStates = ['open', 'contacted', 'introduced', 'hired', 'not_fitting', 'person_declined', 'withdrawn'] as const
export type InterestState = (typeof interestStates)[number]

/** What the station did about it. */
export const interestSteps = ['contacted', 'introduced', 'hired', 'not_fitting', 'person_declined'] as const
export type InterestStep = (typeof interestSteps)[number]

/** After these nothing follows. */
const closedStates: readonly InterestState[] = ['hired', 'not_fitting', 'person_declined', 'withdrawn']
export const isClosedInterest = (state: InterestState): boolean => closedStates.includes(state)
export const openInterestStates = interestStates.filter((state) => !isClosedInterest(state))
/** In these an employer hears of somebody: not once it came to nothing. */
export const handedOnStates: readonly InterestState[] = [...openInterestStates, 'hired']

/** What an employer said to the wish that a limit be loosened. */
export const askAnswers = ['agreed', 'partly', 'refused'] as const
export type AskAnswer = (typeof askAnswers)[number]
export const askStates = ['open', ...askAnswers] as const
export type AskState = (typeof askStates)[number]

/** Open posts that are put in order for somebody: the newest. Measured once with made-up ones: of 5,000 the first page takes some four times as long as of 50. */
export const mostRankedPosts = 5000
/** Rows of an imported table of posts. */
export const mostImportedPosts = 1000

/** Posts that are put up at a fair, or taken down, at once. */
export const mostFairPosts = 100

export interface PostFacts {
  title: string
  /** Of the street in which one works; null outside of Yangpu, or where nobody said. */
  streetCode: string | null
  place: string
  wage: Wage
  skills: readonly string[]
}

/** What somebody can do and looks for, as they told it. */
export interface WorkWish {
  skills: readonly JobSkill[]
  /** In their own words. */
  words: readonly string[]
  /** Where they live: the street, and names by which a place near it is called. */
  streetCode: string | null
  nearNames: readonly string[]
  /** They said that it should be near. */
  wantsNear: boolean
  /** Yuan a month; null where they named none. */
  wage: number | null
}

export type FitReason =
  | { code: 'skill'; words: readonly string[] }
  | { code: 'certificate'; words: readonly string[] }
  | { code: 'street' }
  | { code: 'near' }
  | { code: 'wage' }
  | { code: 'wage_upper' }

export interface Fit {
  score: number
  reasons: FitReason[]
}

/** How posts and people call a skill that is kept as a code. */
const signs: Readonly<Record<JobSkill, readonly string[]>> = {
  driving: ['驾驶', '司机', '开车', '驾照', '货车', '客车', '叉车'],
  security: ['安保', '保安', '安防', '消防', '巡逻'],
  cooking: ['烹饪', '厨师', '厨艺', '做菜', '炊事', '面点'],
  machines: ['机械', '维修', '修理', '钳工', '焊', '车床', '数控'],
  electrics: ['电工', '电气', '水电', '弱电'],
  computers: ['电脑', '计算机', '办公软件', '文员', '编程'],
  care: ['护理', '护工', '养老', '照护', '急救'],
  management: ['管理', '主管', '领班', '调度'],
  languages: ['外语', '英语', '日语', '翻译'],
}

const codesIn = (word: string): JobSkill[] => (Object.keys(signs) as JobSkill[]).filter((code) => signs[code].some((sign) => word.includes(sign)))

/** One word says the other: 叉车 and 会开叉车. A single character says nothing. */
const says = (one: string, other: string): boolean => one.length > 1 && other.length > 1 && (one.includes(other) || other.includes(one))

/** A word of the post for which somebody has the skill: they said so themselves, or it is the same skill under another name. */
const isAble = (word: string, { skills, words }: WorkWish): boolean => {
  if (words.some((own) => says(word, own))) return true
  const wanted = codesIn(word)
  // A licence for lorries makes nobody a driver of forklifts: beyond the coded skill only the same sign counts.
  return wanted.some((code) => skills.includes(code) || words.some((own) => signs[code].some((sign) => own.includes(sign) && word.includes(sign))))
}

const skillReasons = ({ title, skills }: PostFacts, wish: WorkWish): FitReason[] => {
  const asked = skills.length > 0 ? skills : [title]
  const able = asked.filter((word) => isAble(word, wish))
  const [papers, others] = [able.filter((word) => word.endsWith('证')), able.filter((word) => !word.endsWith('证'))]
  return [...(others.length > 0 ? [{ code: 'skill', words: others } as const] : []), ...(papers.length > 0 ? [{ code: 'certificate', words: papers } as const] : [])]
}

const placeReasons = ({ streetCode, place, title }: PostFacts, wish: WorkWish): FitReason[] => {
  if (wish.streetCode !== null && streetCode === wish.streetCode) return [{ code: 'street' }]
  return wish.nearNames.some((name) => name.length > 1 && (place.includes(name) || title.includes(name))) ? [{ code: 'near' }] : []
}

const wageReasons = ({ wage: { from, to } }: PostFacts, { wage }: WorkWish): FitReason[] => {
  if (wage === null) return []
  if (from !== null && from >= wage) return [{ code: 'wage' }]
  return to !== null && to >= wage ? [{ code: 'wage_upper' }] : []
}

const worth = (reason: FitReason, { wantsNear }: WorkWish): number => {
  switch (reason.code) {
    case 'skill':
    case 'certificate':
      return 4 + Math.min(reason.words.length, 3)
    case 'street':
      return wantsNear ? 6 : 3
    case 'near':
      return wantsNear ? 5 : 2
    case 'wage':
      return 2
    case 'wage_upper':
      return 1
  }
}

/** How well a post fits what somebody can do and wishes, and why. It orders posts; who may apply it never decides. */
export const fit = (post: PostFacts, wish: WorkWish): Fit => {
  const reasons = [...skillReasons(post, wish), ...placeReasons(post, wish), ...wageReasons(post, wish)]
  return { score: reasons.reduce((sum, reason) => sum + worth(reason, wish), 0), reasons }
}

/** Words in which people tell what they can do: 会开叉车、电工证. */
export const wordsOfSkills = (...texts: readonly string[]): string[] => [...new Set(texts.flatMap(skillWords))].filter((word) => word.length > 1).slice(0, 40)

const years = '(\\d{2})\\s*(?:周岁|岁)?'
/** 45 岁以下, 18-45 岁, 年龄不超过 45, ≤45 岁; 45 岁以上 is none. */
const caps = [
  new RegExp(`${years}\\s*(?:\\(含\\)|含)?\\s*(?:以下|以内|及以下|之内|以前|封顶)`, 'g'),
  new RegExp(`(?:不超过|不大于|不高于|小于|未满|不满|低于|最大|上限为?|[≤<])\\s*${years}`, 'g'),
  new RegExp(`\\d{2}\\s*(?:周岁|岁)?\\s*(?:-|—|–|~|～|至|到)\\s*${years}(?!\\s*\\d)`, 'g'),
]

/** The age above which a post takes nobody, from the words of its limits; null where they name none. Of several (men, women) the highest. */
export const ageCap = (limits: string): number | null => {
  const text = halfWidth(limits)
  const found = text.split(/[,，;；。\n]/).filter((part) => /岁|年龄/.test(part))
    .flatMap((part) => caps.flatMap((cap) => [...part.matchAll(cap)].map((match) => Number(match[1])))).filter((age) => age >= 16 && age <= 80)
  return found.length > 0 ? Math.max(...found) : null
}

/** Whether a cap of that age leaves somebody out; nobody whose age is not known. */
export const isShutOut = (cap: number | null, age: number | null): boolean => cap !== null && age !== null && age > cap
