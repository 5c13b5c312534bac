export interface ChosenFile {
  /** A temporary path (weapp) or a blob URL (H5): good for `<Image>` and for uploading. */
  path: string
  /** Bytes. */
  size: number
  /** As it is called on the disk, where that is told. */
  name?: string
}

interface BrowserChoice {
  /** How many at most. */
  count: number
  accept: string
  fromCamera?: boolean
}

/** The browser's own dialog for choosing files; nothing when the person changes their mind. */
export const chooseInBrowser = ({ count, accept, fromCamera = false }: BrowserChoice): Promise<ChosenFile[]> =>
  new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept, multiple: count > 1, hidden: true })
    if (fromCamera) input.setAttribute('capture', 'environment')
    const finish = () => {
      const files = Array.from(input.files ?? []).slice(0, count)
      input.remove()
      resolve(files.map((file) => ({ path: URL.createObjectURL(file), size: file.size, name: file.name })))
    }
    input.addEventListener('change', finish, { once: true })
    // Older browsers never say so: then the promise just stays open and nothing waits for it.
    input.addEventListener('cancel', finish, { once: true })
    // In the document, so that keyboard helpers and browser tests can find it.
    document.body.append(input)
    input.click()
  })

/** WeChat says "fail cancel" where somebody changed their mind. */
export const isCancel = (error: unknown): boolean => /cancel/.test((error as { errMsg?: string } | null)?.errMsg ?? '')
