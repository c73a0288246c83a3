import { normaliseName } from './organisation-name.js'

/** What sort of NHS buyer an organisation is. */
export type NhsKind =
  'trust' | 'commissioner' | 'health-board' | 'hsc' | 'national' | 'support' | 'trust-company'

/**
 * Bodies with "NHS" in their name that aren't the NHS. A trust's charity is a trust of its own that
 * spends gifts, and associations of NHS bodies buy for themselves as any association does.
 */
const NOT_NHS =
  /\b(charity|charities|charitable|friends of|fellowship|confederation|nhs providers|credit union|staff association)\b/

/** First match decides. Each is read against a normalised name. */
const RULES: [RegExp, NhsKind][] = [
  // First, since some are named together with the trust that hosts them.
  [/^nhs (supply chain|shared business services|property services|professionals)\b/, 'support'],
  [/^nhs wales shared services\b/, 'support'],
  // The statutory forms of the NHS Act 2006 and the Health and Care Act 2022.
  [/\bnhs (foundation )?trust\b/, 'trust'],
  [/\bintegrated care board\b/, 'commissioner'],
  [/\bclinical commissioning group\b/, 'commissioner'],
  [/\bcommissioning hub\b/, 'commissioner'],
  [/\bcommissioning support unit\b/, 'support'],
  // Wales, in either language; Scotland's boards call themselves "NHS Fife" and so on.
  [/\bhealth board\b|\bbwrdd iechyd\b/, 'health-board'],
  [/\bymddiriedolaeth( \w+)? gig\b/, 'trust'],
  // Northern Ireland's health service, which is not called NHS.
  [/\bhealth and social care trust\b/, 'hsc'],
  [/\bbusiness services organisation\b/, 'hsc'],
  // National bodies under names that change: NHS Supply Chain, NHS National Services Scotland.
  [/\bsupply chain coordination\b|\bcommon services agency\b/, 'support'],
  [/^nhs\b/, 'national'],
]

/**
 * The last resort for a buyer whose identifiers and name are on no list: says from the name alone
 * what sort of NHS buyer it is, or nothing. Departments, regulators and councils never match; a
 * joint purchase does, when an NHS body is named in it.
 */
export function nhsKindByName(name: string): NhsKind | undefined {
  const normal = normaliseName(name)
  if (NOT_NHS.test(normal)) return undefined
  return RULES.find(([form]) => form.test(normal))?.[1]
}
