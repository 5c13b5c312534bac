import { type Host } from './host/host'
import { classesOf, elementsOf, isInput, type Line, linesOf, type TreeNode } from './screen'

/** How long somebody looks for something before giving up, ms; and how often they look. */
const patience = 15_000
const glance = 10

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

/** Somebody with the phone in hand, who knows only what is on the screen. */
export class Person {
  constructor(private readonly host: Host) {}

  /** The path of the page in front. */
  page(): string {
    return this.host.pages.current().route
  }

  texts(): string[] {
    return this.lines().map(({ text, element }) => (isInput(element) ? `[${String(element.data?.value ?? '')}]` : text))
  }

  /** Whether the page in front, with its tab bar, is drawn in 长辈版, which only its class says. */
  isLarge(): boolean {
    const { root, tabBar } = this.host.pages.current()
    return [root, ...(tabBar ? [tabBar.root] : [])].every((part) => classesOf(part).some((names) => names.split(' ').includes('elder')))
  }

  /** Waits until something is true of the screen; else fails with what is there instead. */
  async until<T>(what: string, look: () => T | undefined | null | false): Promise<T> {
    for (let waited = 0; waited < patience; waited += glance) {
      // First a moment: nobody is faster than the screen.
      await pause(glance)
      const found = look()
      if (found) return found
    }
    throw new Error(`${what} — did not come. On ${this.page()}:\n${this.texts().join('\n')}\nsaid: ${this.host.device.toasts.map(({ title }) => title).join(', ')}`)
  }

  async see(text: string): Promise<void> {
    await this.until(`see “${text}”`, () => this.texts().some((line) => line.includes(text)))
  }

  async arrive(page: string): Promise<void> {
    await this.until(`arrive at ${page}`, () => this.page() === page)
  }

  /** Taps what has exactly these words, or else the one thing that holds them, as soon as it can be tapped; `which` when there are several, from 0. */
  async tap(text: string, which?: number): Promise<void> {
    const line = await this.until(`tap “${text}”`, () => {
      const found = this.find(text, which)
      return found && !isOff(found) && found
    })
    this.touch(line)
  }

  /** Taps the first of these words below a label. */
  async choose(label: string, text: string): Promise<void> {
    const line = await this.until(`tap “${text}” below “${label}”`, () => {
      const lines = this.lines()
      const at = lines.findIndex((one) => isLabel(one.text, label))
      const found = lines.slice(at + 1).find((one) => one.text === text)
      return at >= 0 && found && !isOff(found) && found
    })
    this.touch(line)
  }

  /** Twice before anything on the screen could change. */
  async doubleTap(text: string): Promise<void> {
    const line = await this.until(`tap “${text}”`, () => this.find(text))
    this.touch(line)
    this.touch(line)
  }

  async tapTab(text: string): Promise<void> {
    const line = await this.until(`tab “${text}”`, () => linesOf(this.tabBar()).find((one) => one.text === text))
    this.touch(line)
  }

  /** Fills in the field below this label, or the one that says it itself while it is empty, and leaves it. */
  async type(label: string, value: string): Promise<void> {
    const input = await this.until(`field “${label}”`, () => this.fieldBelow(label))
    emit(input, 'focus', { value: input.data?.value })
    input.setData?.({ value })
    emit(input, 'input', { value, cursor: value.length })
    emit(input, 'blur', { value })
  }

  /** Writes on the pad that the page shows; how it looks is not seen here, only that the pen was lifted. */
  async sign(done: string): Promise<void> {
    await this.until('a pad that takes the pen', () => {
      const [pad] = elementsOf(this.host.pages.current().root, 'wx-canvas')
      if (pad) emit(pad, 'touchend', {})
      const button = this.find(done)
      return button && !isOff(button)
    })
    await this.tap(done)
  }

  /** The button of the phone, which no page can refuse. */
  back(): void {
    this.host.pages.navigateBack()
  }

  /** Waits until nothing is on its way to or from the server. */
  async settled(): Promise<void> {
    await this.until('an end of all calls', () => this.host.network.running === 0)
  }

  private lines(): Line[] {
    return linesOf(this.host.pages.current().root)
  }

  private tabBar() {
    const bar = this.host.pages.current().tabBar
    if (!bar) throw new Error(`${this.page()} has no tab bar`)
    return bar.root
  }

  private find(text: string, which?: number): Line | undefined {
    const lines = this.lines().filter(({ element }) => !isInput(element))
    const exact = lines.filter((line) => line.text === text)
    const found = exact.length > 0 ? exact : lines.filter((line) => line.text.includes(text))
    if (found.length > 1 && which === undefined) throw new Error(`“${text}” is there ${found.length} times on ${this.page()}`)
    return found[which ?? 0]
  }

  private fieldBelow(label: string): TreeNode | undefined {
    const lines = this.lines()
    const unlabelled = lines.find(({ element }) => isInput(element) && element.data?.placeholder === label)
    if (unlabelled) return unlabelled.element
    const at = lines.findIndex(({ text }) => isLabel(text, label))
    const after = lines.slice(at + 1).find(({ element }) => isInput(element))
    return at < 0 ? undefined : after?.element
  }

  // A disabled button swallows the tap, as WeChat's does.
  private touch(line: Line): void {
    if (isOff(line)) return
    this.host.device.isTapped = true
    line.element.triggerEvent?.('tap', { x: 0, y: 0 }, { bubbles: true, composed: true })
    this.host.device.isTapped = false
  }
}

const isLabel = (text: string, label: string): boolean => text === label || text === `${label}（可以不填）`

const isOff = ({ within }: Line): boolean => within.some(({ is, data }) => is === 'wx-button' && Boolean(data?.disabled))

const emit = (element: TreeNode, name: string, detail: unknown): void => element.triggerEvent?.(name, detail, { bubbles: false, composed: false })
