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

/** Takes a file; the page stays. */
export const download = (url: string): void => window.location.assign(url)
