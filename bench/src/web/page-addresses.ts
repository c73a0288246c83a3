import { SeededRandom } from '../audience/seeded-random.js'
import { Market } from '../audience/market.js'
import { MARKET_SEED } from '../audience/audience-database.js'

const SORTS = ['', '&sort=newest', '&sort=closing-soonest', '&sort=value-highest']
const VALUES = ['&valueMax=100000', '&valueMin=50000&valueMax=500000', '&valueNotStated=false']

/** Searches of every kind, as many as asked for and all different, and pages of opportunities. */
export function pageAddresses(searches: number, opportunities: readonly string[]): string[] {
  const [random, market] = [new SeededRandom(11), new Market(MARKET_SEED)]
  const addresses = new Set<string>(['/opportunities', '/opportunities?stage=all'])
  while (addresses.size < searches) {
    const parts = [
      random.chance(0.6) ? `&words=${words(random, market)}` : '',
      random.chance(0.4) ? `&cpv=${market.cpv(random, random.between(2, 4))}` : '',
      random.chance(0.4) ? `&region=${market.region(random, 3)}` : '',
      random.chance(0.3) ? '&nhsOnly=true' : '',
      random.chance(0.2) ? '&smeSuitable=true' : '',
      random.chance(0.2) ? random.pick(VALUES) : '',
      random.chance(0.1) ? `&stage=${random.pick(['planning', 'tender', 'closed'])}` : '',
      random.pick(SORTS),
    ]
    addresses.add(`/opportunities?${parts.join('').slice(1)}`)
  }
  return random.shuffled([...addresses, ...opportunities.map((id) => `/opportunities/${id}`)])
}

/** Now and then one that nobody wrote: the first two letters in each other's place. */
function words(random: SeededRandom, market: Market): string {
  const word = market.wantedWords.pick(random)
  if (random.chance(0.1)) return `${word[1] ?? ''}${word[0] ?? ''}${word.slice(2)}`
  return random.chance(0.3) ? `${word}+${market.noticeWords.pick(random)}` : word
}
