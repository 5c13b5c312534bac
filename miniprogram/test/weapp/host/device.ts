import { type Buffer } from 'node:buffer'
import sharp from 'sharp'

const turns = ['up', 'up-mirrored', 'down', 'down-mirrored', 'left-mirrored', 'right', 'right-mirrored', 'left']

export interface Toast {
  title: string
}

export interface Modal {
  title: string
  content: string
}

/** The phone around the program: what it remembers, what it was asked to show, the photos in its album. */
export class Device {
  readonly storage = new Map<string, string>()
  readonly files = new Map<string, Buffer>()
  readonly toasts: Toast[] = []
  readonly modals: Modal[] = []
  readonly calls: string[] = []
  readonly scrolls: unknown[] = []
  clipboard = ''
  /** What wx.login gives; the stand-in for WeChat knows it. */
  code = 'sample:weapp1'
  fontSizeSetting = 16
  /** What the person answers to the next questions; a question that nobody expected is refused. */
  readonly answers: boolean[] = []
  /** Whether the person lets WeChat hand over photos and the clipboard: its privacy guide guards both. */
  agreesToPrivacy = true
  subscribes = true
  /** Whether a finger is on the screen right now: WeChat opens some windows only then. */
  isTapped = false
  /** The templates of each window that asked for messages, and how many calls the program had made before. */
  readonly asked: { templateIds: readonly string[]; sentBefore: number }[] = []
  /** From 0 to 1. */
  brightness = 0.4
  /** What was written into its calendar. */
  readonly calendar: { title: string; startTime: number }[] = []
  private readonly album: Buffer[] = []
  /** PDF files that somebody was sent in a chat. */
  readonly chat: Buffer[] = []

  addToAlbum(photo: Buffer): void {
    this.album.push(photo)
  }

  removeFirstFromAlbum(): void {
    this.album.shift()
  }

  /** The photos somebody picks, as temporary files. Throws as WeChat does when there are none to pick. */
  choose(count: number): { tempFilePath: string; size: number; fileType: string }[] {
    this.demandConsent()
    const chosen = this.album.slice(0, count)
    if (chosen.length === 0) throw new Error('cancel')
    return chosen.map((photo) => {
      return { tempFilePath: this.keepFile(photo, 'jpg'), size: photo.length, fileType: 'image' }
    })
  }

  /** The files somebody picks from a chat. Throws as WeChat does when there are none to pick. */
  chooseFromChat(count: number): { path: string; size: number; name: string; type: string }[] {
    this.demandConsent()
    const chosen = this.chat.slice(0, count)
    if (chosen.length === 0) throw new Error('cancel')
    return chosen.map((bytes, index) => ({ path: this.keepFile(bytes, 'pdf'), size: bytes.length, name: `${index + 1}.pdf`, type: 'file' }))
  }

  keepFile(bytes: Buffer, ending: string): string {
    const path = `wxfile://tmp_${this.files.size + 1}.${ending}`
    this.files.set(path, bytes)
    return path
  }

  /** As WeChat does: the sides as they lie in the file, and how it is to be turned. */
  async measure(path: string): Promise<{ width: number; height: number; orientation: string; path: string; type: string }> {
    const file = this.files.get(path)
    if (!file) throw new Error('file not found')
    const { width, height, orientation = 1 } = await sharp(file).metadata()
    return { width, height, orientation: turns[orientation - 1] ?? 'up', path, type: 'jpeg' }
  }

  copy(words: string): void {
    this.demandConsent()
    this.clipboard = words
  }

  /** Throws as WeChat does when the person refused its privacy guide. */
  demandConsent(): void {
    if (!this.agreesToPrivacy) throw new Error('privacy permission is not authorized')
  }

  ask(question: Modal): boolean {
    this.modals.push(question)
    return this.answers.shift() ?? false
  }
}
