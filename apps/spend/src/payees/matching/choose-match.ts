import type { RegisterEntry } from '../resolving/resolution.js'
import { compareNames, type Measures, type WordWeight } from './compare-names.js'
import { formOfName } from './legal-form.js'
import { alikeness, sureness } from './likeness.js'
import { reasonOf } from './reason-of.js'

/** From this on it is a match, and from this on somebody should look. Chosen on the tuning part. */
export const ACCEPT = 0.86
export const PROPOSE = 0.2
const MOST_PROPOSALS = 3

/** What is looked for. */
export interface LookedFor {
  name: string
  nameKey: string
  postCode: string | null
}

export interface Compared {
  entry: RegisterEntry
  measures: Measures
  alike: number
}

/** The best entry, and whether it is good enough; or nothing: refusing is allowed. */
export interface Choice {
  /** Best first; the first is the match where `accepted`. */
  compared: Compared[]
  accepted: boolean
  confidence: number
  reason: string
}

/** Chooses among entries of registers who a payee is. Pure; undefined where nobody comes near. */
export function chooseMatch(
  asked: LookedFor,
  entries: readonly RegisterEntry[],
  weight: WordWeight,
): Choice | undefined {
  const payee = { key: asked.nameKey, form: formOfName(asked.name) }
  const compared = entries
    .map((entry) => {
      const of = { key: entry.nameKey, form: formOfName(entry.name) }
      const measures = compareNames(payee, of, weight)
      return { entry, measures, alike: alikeness(measures) + placeBonus(asked, entry) }
    })
    .sort((one, other) => other.alike - one.alike || preferred(one.entry) - preferred(other.entry))
  const [best] = compared
  if (!best) return undefined
  const rival = compared.find((one) => isRival(one.entry, best.entry))
  const lead = rival ? best.alike - rival.alike : Number.POSITIVE_INFINITY
  const samePlace = isSamePlace(asked, best.entry)
  const sure = sureness(best.measures, best.alike, lead)
  const confidence = samePlace ? 1 - (1 - sure) / 4 : sure
  if (confidence < PROPOSE) return undefined
  return {
    compared: compared.slice(0, MOST_PROPOSALS),
    accepted: confidence >= ACCEPT && lead > 0.05,
    confidence,
    reason: reasonOf(best.measures, samePlace),
  }
}

/** Another organisation: neither the same number, nor the same name in another kind of register. */
function isRival(one: RegisterEntry, best: RegisterEntry): boolean {
  if (one.scheme === best.scheme) return one.number !== best.number
  return one.nameKey !== best.nameKey
}

const PLACE_BONUS = 2

function placeBonus(asked: LookedFor, entry: RegisterEntry): number {
  return isSamePlace(asked, entry) ? PLACE_BONUS : 0
}

function isSamePlace({ postCode }: LookedFor, entry: RegisterEntry): boolean {
  if (postCode === null || entry.postCode === null) return false
  return bare(postCode) !== '' && bare(postCode) === bare(entry.postCode)
}

function bare(postCode: string): string {
  return postCode.replace(/[^A-Za-z0-9]/g, '').toUpperCase()
}

const ORDER = ['GB-COH', 'GB-NHS', 'GB-CHC', 'GB-SC', 'GB-NIC']

/** Companies before charities; who exists before who is gone; present names before former ones. */
function preferred({ scheme, status, former }: RegisterEntry): number {
  const at = ORDER.indexOf(scheme)
  const gone = status !== null && !/^active/i.test(status) ? 20 : 0
  return (at < 0 ? ORDER.length : at) + gone + (former ? 10 : 0)
}
