/** The United Kingdom as a whole, where a notice or a subscriber names no smaller part. */
export const UK = 'UK'

interface Region {
  /** The name the statistics office uses, without "(England)". */
  name: string
  nation: 'England' | 'Wales' | 'Scotland' | 'Northern Ireland'
}

/** International Territorial Level 1: the twelve largest parts of the UK (ONS, ITL). */
export const ITL1: Readonly<Record<string, Region>> = {
  UKC: { name: 'North East', nation: 'England' },
  UKD: { name: 'North West', nation: 'England' },
  UKE: { name: 'Yorkshire and The Humber', nation: 'England' },
  UKF: { name: 'East Midlands', nation: 'England' },
  UKG: { name: 'West Midlands', nation: 'England' },
  UKH: { name: 'East of England', nation: 'England' },
  UKI: { name: 'London', nation: 'England' },
  UKJ: { name: 'South East', nation: 'England' },
  UKK: { name: 'South West', nation: 'England' },
  UKL: { name: 'Wales', nation: 'Wales' },
  UKM: { name: 'Scotland', nation: 'Scotland' },
  UKN: { name: 'Northern Ireland', nation: 'Northern Ireland' },
}

const CODE = /^UK([C-N]([0-9A-Z]{1,2})?)?$/

/** Whether a text has the form of a UK code: `UK`, or ITL 1 to 3, such as `UKC`, `UKC1`, `UKC11`. */
export function isItl(code: string): boolean {
  return CODE.test(code)
}

/** Reads a code in any case, and in the statistics office's own spelling, where `TLC1` is `UKC1`. */
export function parseItl(text: string): string | undefined {
  const code = text
    .trim()
    .toUpperCase()
    .replace(/^TL(?=[C-N]|$)/, UK)
  return isItl(code) ? code : undefined
}

/** A code and everything it lies in, from the widest down: `UK`, `UKC`, `UKC1`, `UKC11`. */
export function itlAncestors(code: string): string[] {
  return Array.from({ length: code.length - 1 }, (_, at) => code.slice(0, at + 2))
}

/** Whether one of two regions lies in the other, or they are the same. */
export function itlRelated(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one)
}
