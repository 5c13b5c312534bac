/**
 * What people type, brought to one shape before it is compared with what services are called: the same rules for both sides,
 * so that a saying is found whichever of these words it was written with.
 */

/** Traditional characters that occur in what is asked here, each before its simplified one. */
const traditional =
  '證证優优軍军職职業业創创補补換换領领辦办醫医療疗難难養养學学園园榮荣譽誉訴诉諮咨詢询紀纪聯联絡络屬属殘残傷伤遺遗見见壞坏丟丢銀银費费錢钱' +
  '貼贴報报導导調调糾纠紛纷務务願愿動动號号檔档裡里裏里嗎吗麼么個个來来時时過过還还給给請请問问應应該该長长門门車车電电話话為为們们無无沒没' +
  '烈烈戰战義义勞劳險险資资條条訪访參参觀观書书讀读兒儿孫孙親亲婦妇慶庆區区處处街街變变舊旧復复員员轉转離离費费從从對对關关'
const simplified = new Map(Array.from({ length: traditional.length / 2 }, (_unused, pair) => [traditional[pair * 2], traditional[pair * 2 + 1]] as const))

/** Words that mean the same here, the Shanghai ones too, before the one that stands for them. In order: what comes first is read first. */
const sameWords: readonly (readonly [RegExp, string])[] = [
  [/呒没|呒不|没有/g, '没'],
  [/勿/g, '不'],
  [/哪能|怎么/g, '咋'],
  [/阿拉|我们|咱们|咱/g, '我'],
  [/晓得/g, '知道'],
  [/啥人|什么人/g, '谁'],
  [/寻(?!常|衅|根)/g, '找'],
  [/证件|证书/g, '证'],
  [/屋里厢|屋里|家里面/g, '家里'],
  [/铜钿|钞票/g, '钱'],
  [/生毛病|有毛病/g, '生病'],
  [/毛病/g, '病'],
  [/找不(到|着)(工作|生活|活|事做)/g, '找工作'],
  [/破脱|坏脱|坏掉|弄坏|损坏|破损/g, '坏'],
  [/落脱|落掉|落特|找不到|找不着|不见|遗失|丢失|弄丢|搞丢|丢掉|掉/g, '丢'],
  [/(觅|找)(个|份|点)?(生活|工作|工|活干|活儿|活|事做|事情做|差事)(?!动|具|人|龄|站|商)/g, '找工作'],
  [/没(上班|工作|班上)|下岗|待业|没事做/g, '失业'],
  [/小囡|小孩子?|小朋友|孩子|娃娃|娃|宝宝|儿子|女儿|孙子|孙女|外孙|子女/g, '孩'],
  [/读书|念书|就读|入学|上(?=幼儿园|小学|初中|高中|中学|大学)/g, '上学'],
  [/复员|转业|退伍/g, '退役'],
  [/老公|丈夫|老婆|妻子|配偶|老伴/g, '爱人'],
  [/父亲|爸爸|阿爸|老爸|爹/g, '爸'],
  [/母亲|妈妈|姆妈|老妈/g, '妈'],
  [/爷爷|阿爷|老爹/g, '爷'],
  [/探望|看望|探访/g, '走访'],
  [/不(要|用|收|花)(钱|门票|票)|免(门)?票/g, '免费'],
  [/便宜|打折|折扣/g, '优惠'],
  [/(坐|乘)(公交|地铁|电|轮|火|高铁|汽)+车?|乘车/g, '坐车'],
  [/补贴|津贴/g, '补助'],
  [/补办|补领|补发|重新办|重办/g, '补'],
  [/更换|调换/g, '换'],
]

/** Sounds at the end of what is said, which carry nothing. */
const particles = /[了的呢吗呀啊吧嘛哦喔伐么诶欸唉哎哈啦咯](?!解)/g
const rest = /[^\p{Script=Han}a-z0-9]/gu

/** Without spaces and signs, in simple characters and small letters. */
export const plainly = (text: string): string =>
  Array.from(text.normalize('NFKC').toLowerCase().replace(rest, ''), (character) => simplified.get(character) ?? character).join('')

/** The same for what is typed and for what a service is called. */
export const inOneShape = (text: string): string =>
  sameWords.reduce((words, [said, meant]) => words.replace(said, meant), plainly(text)).replace(/丢(.{0,5}证)/g, '$1丢').replace(particles, '')

/** What is asked around the matter: it decides nothing. */
const around = new RegExp(
  [
    '麻烦|请问|请教|劳驾|你好|您好|侬好|同志|师傅|谢谢|多谢|拜托|求助|听说|就是|现在|一下|帮我|帮忙', '咋办理|咋办|咋弄|咋搞|咋做|咋|如何|为什', '在?哪里?儿?|啥地方|什地方|什时候|什|啥',
    '我?想要?|需要|想|要|能不能|可不可以|可以|是否|有没|能', '办理|办|弄|搞|申请|去|给|到|在|个|是|有|我|您|你|侬|这|那',
  ].join('|'), 'g')

/** What is left once the asking around it is gone; all of it where nothing would be left. */
export const matterOf = (shaped: string): string => shaped.replace(around, '')

/** Papers and matters of other offices: what is said of them is none of ours, however alike it sounds. */
const elsewhere =
  /身份证|居住证|驾驶证|驾照|行驶证|结婚证?(登记)?|离婚证|房产证|房本|户口本|社保卡|医保卡|银行卡|信用卡|公交卡|交通卡|敬老卡|老年卡|护照|通行证|出生证|毕业证|学位证|学生证|工作证|手机卡?|电脑|钱包|钥匙|(退役|军官|士兵)证(?=丢|坏)/g

/** They keep their place, and are like nothing; except what `ours` says itself. */
export const withoutElsewhere = (shaped: string, ours: string): string => shaped.replace(elsewhere, (word) => (ours.includes(word) ? word : '□'))

/** Whoever says that they do not want something is not shown how to get it. */
export const isRefusal = (text: string): boolean => /^我?(就是|真|现在|暂时|根本)?(不想|不要|不用|不需要|不打算|别)再?(办|申|领|补|建|报|参|用|要|搞|弄|给)/.test(inOneShape(text))
