import { type SeededRandom } from '../audience/seeded-random.js'

/** A name as a ledger may write it, and the number of whom it is; none: it is in no register. */
export interface LedgerName {
  name: string
  number?: string
}

export interface RegisteredName {
  number: string
  name: string
}

const SYLLABLES = `bar den fal gor hal kel lam mor nor pel quin ras sol tam vel wex yor zen bri cla
  dro esk fen gla hex ira jol kir lun mil nev ost pri rud sta tre ulv ven wil ash cob dun elm`.split(
  /\s+/,
)
const TRADES = `Medical Supplies Services Healthcare Engineering Building Catering Software Training
  Consulting Transport Cleaning Security Research Design Pharmacy Diagnostics Recruitment Energy
  Facilities Imaging Interiors Laboratories Logistics Nursing Optical Packaging Property Systems
  Telecoms`.split(/\s+/)
const FORMS = ['Limited', 'Limited', 'Limited', 'Ltd', 'PLC', 'LLP', 'CIC']
const PLACES = ['Leeds', 'Croydon', 'Truro', 'Durham', 'Wells', 'Hove', 'Bath', 'Stoke']

/** A register of made-up firms, each with a name of its own. */
export function registeredNames(random: SeededRandom, count: number): RegisteredName[] {
  const names = new Set<string>()
  while (names.size < count) {
    const words = [coined(random), ...(random.chance(0.5) ? [coined(random)] : [])]
    const trades = [random.pick(TRADES), ...(random.chance(0.5) ? [random.pick(TRADES)] : [])]
    names.add([...words, ...trades, random.pick(FORMS)].join(' '))
  }
  return [...names].map((name, at) => ({ name, number: String(at + 1).padStart(8, '0') }))
}

/** Names of which six in ten are in the register, written as ledgers write; the rest are not. */
export function ledgerNames(
  random: SeededRandom,
  register: readonly RegisteredName[],
  count: number,
): LedgerName[] {
  const known = new Set(register.map(({ name }) => name.replace(/ \S+$/, '')))
  return Array.from({ length: count }, (): LedgerName => {
    if (random.chance(0.6)) {
      const { name, number } = random.pick(register)
      return { number, name: asWritten(random, name) }
    }
    for (;;) {
      const [stranger] = registeredNames(random, 1)
      const name = stranger?.name ?? ''
      if (!known.has(name.replace(/ \S+$/, ''))) return { name: asWritten(random, name) }
    }
  })
}

function coined(random: SeededRandom): string {
  const word = Array.from({ length: random.chance(0.5) ? 2 : 3 }, () => random.pick(SYLLABLES))
  const text = word.join('')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function asWritten(random: SeededRandom, name: string): string {
  const how = random.next()
  const bare = name.replace(/ (?:Limited|Ltd|PLC|LLP|CIC)$/, '')
  if (how < 0.3) return name.toUpperCase().replace(/LIMITED$/, 'LTD.')
  if (how < 0.5) return bare
  if (how < 0.6) return name.slice(0, 35)
  if (how < 0.7) return `${bare} ${random.pick(PLACES)}`.toUpperCase()
  if (how < 0.8) return `00${random.between(1000, 9999)}${bare.toUpperCase()}`
  if (how < 0.9) return withoutOneLetter(random, bare)
  return bare.split(' ').reverse().join(' ')
}

function withoutOneLetter(random: SeededRandom, name: string): string {
  const end = name.indexOf(' ')
  const at = random.between(3, Math.max(3, (end < 0 ? name.length : end) - 1))
  return name.slice(0, at) + name.slice(at + 1)
}
