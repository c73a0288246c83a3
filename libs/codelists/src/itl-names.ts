import { ITL1, UK } from './itl.js'

/** Names that stand for all of it. */
const WHOLE = ['uk', 'united kingdom', 'any region']

/** Other spellings in notices, and what they mean. */
const ALSO: Readonly<Record<string, string>> = {
  east: 'UKH',
  'east anglia': 'UKH',
  'eastern england': 'UKH',
  'greater london': 'UKI',
  yorkshire: 'UKE',
  cymru: 'UKL',
}

const CODES = namesToCodes()

/**
 * The codes behind a region's name, as Contracts Finder writes regions. England is not an ITL
 * region, so it answers with the nine regions it consists of; an unknown name answers with none.
 */
export function itlFromName(name: string): string[] {
  return CODES.get(plain(name)) ?? []
}

/** Lower case, without "(England)", a leading "the" or punctuation: ways in which sources differ. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[^a-z]+/g, ' ')
    .replace(/\bthe\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function namesToCodes(): Map<string, string[]> {
  const codes = new Map(WHOLE.map((name) => [name, [UK]]))
  for (const [name, code] of Object.entries(ALSO)) codes.set(name, [code])
  for (const [code, { name, nation }] of Object.entries(ITL1)) {
    codes.set(plain(name), [code])
    if (nation === 'England') codes.set('england', [...(codes.get('england') ?? []), code])
  }
  const britain = Object.keys(ITL1).filter((code) => ITL1[code]?.nation !== 'Northern Ireland')
  return codes.set('great britain', britain)
}
