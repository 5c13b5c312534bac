/** Addresses of the service begin at its own root; everything else is one already. */
export const fileAddress = (url: string): string => (/^https?:|^data:|^blob:|^wxfile:/.test(url) ? url : `${API_BASE}${url}`)
