const LONGEST = 2000

/** What can stand in a path and a query (RFC 3986), without authority, back-slash or fragment. */
const RELATIVE = /^\/spend(?:[/?][\w\-.~!$&'()*+,;=:@/?%]*)?$/

/**
 * Whether an address leads to a page about spend and nowhere else, also once a browser has resolved
 * its dots. Pure.
 */
export function isSpendAddress(address: unknown): address is string {
  if (typeof address !== 'string' || address.length > LONGEST || !RELATIVE.test(address))
    return false
  const { pathname, origin } = new URL(address, 'https://inroad.example')
  const [path = ''] = address.split('?', 1)
  // Somebody on the way may read a coded slash as a slash.
  if (/%(2f|5c)/i.test(path)) return false
  return origin === 'https://inroad.example' && pathname === path && !path.includes('//')
}
