type Values = Readonly<Record<string, unknown>>

/** The address of an endpoint: its names filled in, its query behind. Written by hand, since WeChat has no URL class. */
export const addressOf = (path: string, params: Values = {}, query: Values = {}): string => {
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(String(value))}`]))
  return `${API_BASE}/api${filled}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}
