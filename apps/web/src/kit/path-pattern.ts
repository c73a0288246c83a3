/** Finds the addresses of a route: parameters stand for one segment, as in Express. */
export function pathPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`)
}
