/**
 * Opens an empty tab at once, inside of the tap, for an address that is only known later: a browser stops what opens afterwards.
 * Null where it is stopped all the same.
 */
export const openTab = (): { show: (url: string) => void; close: () => void } | null => {
  const tab = window.open('', '_blank')
  if (!tab) return null
  tab.opener = null
  return { show: (url) => tab.location.replace(url), close: () => tab.close() }
}

/** Opens what is not ours, which then knows nothing of this page. */
export const openOutside = (url: string): void => void window.open(url, '_blank', 'noopener,noreferrer')

/** Takes a file; the page stays. */
export const download = (url: string): void => window.location.assign(url)

/** Hands over bytes that were read by a call, as a file with this name. In a browser only. */
export const saveBytes = (bytes: ArrayBuffer, { name, type }: { name: string; type: string }): void => {
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  Object.assign(link, { href: url, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
